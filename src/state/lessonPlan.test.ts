import { beforeEach, expect, it, vi } from 'vitest'

const PROGRESS = 'remote-assistance-wizard:progress'
const SCORES = 'remote-assistance-wizard:scores'
/** Of the first version: Anna, DCOM, one hint. */
const OLD_CODE = 'KCZ5R-PSH5G-H68RV-FDMH2-RPTX5-GRJRD-HG5GT-2RC9C-BDEJR-8J1DS-Q628J-X'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.resetModules()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  })
})

/** All as a tab loads them, with what is kept at that moment. */
async function loaded() {
  return {
    ...(await import('./lessonPlan.ts')),
    ...(await import('./scores.ts')),
    ...(await import('./training.ts')),
  }
}

const progress = (): unknown => JSON.parse(kept.get(PROGRESS) ?? 'null')

it('keeps what was done, beside what another tab kept meanwhile', async () => {
  const { beginTask, jumpTo } = await loaded()
  kept.set(PROGRESS, '{"level/show":100,"nonsense":7}')
  beginTask({ kind: 'lesson', lesson: 'dcom', mode: 'show' })
  expect(progress()).not.toHaveProperty('dcom/show')
  jumpTo(99)
  expect(progress()).toEqual({ 'level/show': 100, 'dcom/show': 100 })
})

it('keeps the best points of practising, and nothing of a turn that came to nothing', async () => {
  const { beginTask, actOn, giveUp, takeHint, clearProgress } = await loaded()
  const practise = (hints: number, commands: readonly string[]) => {
    beginTask({ kind: 'lesson', lesson: 'dcom', mode: 'practise' })
    for (const on of ['desktop.start', 'start.prompt'] as const) actOn({ do: 'press', on })
    for (let hint = 0; hint < hints; hint += 1) takeHint()
    for (const text of commands) {
      actOn({ do: 'type', on: 'cmd.screen', text })
      actOn({ do: 'press', on: 'cmd.screen' })
    }
    giveUp()
  }
  const mend = 'reg add HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM /d Y /f'
  practise(0, ['ver'])
  expect(progress()).toEqual({})
  practise(2, [mend])
  expect(progress()).toEqual({ 'dcom/practise': 97 })
  practise(3, [mend])
  expect(progress()).toEqual({ 'dcom/practise': 97 })
  clearProgress()
  expect(progress()).toEqual({})
  practise(1, [mend])
  expect(progress()).toEqual({ 'dcom/practise': 99 })
})

it('says which codes of an older version it cannot count', async () => {
  kept.set(SCORES, JSON.stringify([OLD_CODE, 7]))
  const { unreadCodes } = await loaded()
  expect(unreadCodes()).toEqual([{ code: OLD_CODE, kind: 'old-rule' }])
})
