import { MODES } from './lesson.ts'
import type { Mode } from './lesson.ts'
import { LESSON_IDS } from './lessons.ts'
import type { LessonId } from './lessons.ts'

/** Which lessons somebody went through in which way, and with how many points at best: 100 where none are given. */
export type Progress = Readonly<Partial<Record<`${LessonId}/${Mode}`, number>>>

/** With one more turn at a lesson. One that came to nothing is none. */
export function withTurn(progress: Progress, lesson: LessonId, mode: Mode, points: number): Progress {
  const best = Math.max(progress[`${lesson}/${mode}`] ?? 0, points)
  return best === 0 ? progress : { ...progress, [`${lesson}/${mode}`]: best }
}

/** Reads what was kept: whatever else is in it is left out. */
export function readProgress(untrusted: unknown): Progress {
  const kept = new Map(Object.entries(untrusted ?? {}))
  const keys = LESSON_IDS.flatMap((lesson) => MODES.map((mode) => `${lesson}/${mode}` as const))
  return Object.fromEntries(
    keys.flatMap((key) => {
      const points: unknown = kept.get(key)
      const isPoints = typeof points === 'number' && Number.isInteger(points) && points > 0 && points <= 100
      return isPoints ? [[key, points]] : []
    }),
  )
}
