import { castOf, DEMO_CAST } from '#domain/training/lessonCast.ts'
import type { Cast } from '#domain/training/lessonCast.ts'
import { useSession } from '#state/session.ts'
import { useRealNames } from '#state/training.ts'

/** The names that were chosen for all lessons: made up, or those of the wizard's answers. */
export function useCast(): Cast {
  const answers = useSession((session) => session.answers)
  return useRealNames() ? castOf(answers) : DEMO_CAST
}
