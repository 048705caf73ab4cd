import { beforeEach, describe, expect, it } from 'vitest'
import type { Gesture } from '#domain/training/desktop/screen.ts'
import { pointsOf } from '#domain/training/grading.ts'
import { lessonOf } from '#domain/training/lessons.ts'
import { sceneOfAction, scenesOf } from '#domain/training/training.ts'
import {
  goBack,
  goOn,
  actOn,
  askFor,
  beginTask,
  doNext,
  giveUp,
  jumpTo,
  nextHint,
  scoreOf,
  standingOf,
  takeHint,
  tellHelper,
  trainingNow,
  undoAct,
} from './training.ts'

const typed = (text: string): Gesture => ({ do: 'type', on: 'cmd.screen', text })
const ENTER: Gesture = { do: 'press', on: 'cmd.screen' }
const MEND = 'reg add HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM /d Y /f'
const PROMPT: readonly Gesture[] = [
  { do: 'press', on: 'desktop.start' },
  { do: 'press', on: 'start.prompt' },
]

function now() {
  const training = trainingNow()
  if (training === null) throw new Error('Nothing has begun')
  return training
}

describe('a task that is practised', () => {
  beforeEach(() => {
    beginTask({ kind: 'lesson', lesson: 'dcom', mode: 'practise' })
    PROMPT.forEach(actOn)
  })

  it('takes the letters of a field for one action, undone together', () => {
    const { actions } = now()
    for (const text of ['v', 've', 'ver']) actOn(typed(text))
    expect(now().actions).toBe(actions + 1)
    undoAct()
    expect(now().desktop.windows.at(-1)?.state).toMatchObject({ kind: 'cmd', text: '' })
  })

  it('counts nothing that Windows would ignore, and no moving of windows', () => {
    const before = now()
    actOn({ do: 'press', on: 'run.ok' })
    expect(now()).toBe(before)
    actOn({ do: 'move', on: 'cmd', x: 5, y: 5 })
    expect(now().actions).toBe(before.actions)
  })

  it('ends by itself when its goal is reached, with what it took', () => {
    takeHint()
    actOn(typed(MEND))
    expect(now().endedAt).toBeNull()
    actOn({ do: 'press', on: 'cmd.screen' })
    expect(now().endedAt).not.toBeNull()
    expect(scoreOf(now())).toMatchObject({
      task: 'dcom',
      isDone: true,
      actions: 4,
      turns: [],
      open: 2,
      reached: 2,
      hints: { where: 1, what: 0, answer: 0 },
    })
  })

  it('can be stopped, and then is worth what was reached: nothing', () => {
    giveUp()
    expect(scoreOf(now()).isDone).toBe(false)
    expect(pointsOf(scoreOf(now()))).toBe(0)
  })

  it('does not end while a wrong turn is left, which costs nothing once it is undone', () => {
    actOn(typed('netsh firewall set opmode mode=DISABLE'))
    actOn(ENTER)
    actOn(typed(MEND))
    actOn(ENTER)
    expect(standingOf(now())).toMatchObject({ isDone: true, turns: ['firewall-off'] })
    expect(now().endedAt).toBeNull()
    expect(pointsOf(scoreOf(now()))).toBe(85)
    actOn(typed('netsh firewall set opmode mode=ENABLE'))
    actOn(ENTER)
    expect(now().endedAt).not.toBeNull()
    expect(pointsOf(scoreOf(now()))).toBe(100)
  })

  it('gives hints in three steps, first of the action that is next', () => {
    const steps = []
    for (let hint = 0; hint < 4; hint += 1) {
      steps.push(nextHint(now()))
      takeHint()
    }
    const [first] = steps
    const { subject = -1 } = first ?? {}
    expect(steps).toEqual([
      { subject, step: 'where' },
      { subject, step: 'what' },
      { subject, step: 'answer' },
      { subject: subject + 1, step: 'where' },
    ])
    expect(scoreOf(now()).hints).toEqual({ where: 2, what: 1, answer: 1 })
    for (let hint = 0; hint < 40; hint += 1) takeHint()
    expect(nextHint(now())).toBeNull()
    const actions = lessonOf('dcom').actions.length
    expect(scoreOf(now()).hints).toEqual({ where: actions, what: actions, answer: actions })
  })

  it('can be undone to its beginning', () => {
    while (now().past.length > 0) undoAct()
    expect(now().desktop).toEqual(now().start)
  })
})

describe('a lesson that is followed', () => {
  beforeEach(() => beginTask({ kind: 'lesson', lesson: 'policy', mode: 'follow' }))

  it('goes on whichever way its scenes are reached, and says when something else was opened', () => {
    actOn({ do: 'press', on: 'desktop.start' })
    expect(now().scene).toBe(1)
    actOn({ do: 'press', on: 'start.system' })
    expect(now().isLost).toBe(true)
    undoAct()
    expect(now().isLost).toBe(false)
    actOn({ do: 'press', on: 'start.prompt' })
    actOn(typed('gpedit.msc'))
    actOn({ do: 'press', on: 'cmd.screen' })
    expect(now().isLost).toBe(true)
    // The prompt is closed again, and all is as if Run had been used.
    actOn({ do: 'close', on: 'cmd' })
    expect(now()).toMatchObject({ isLost: false, scene: 4 })
  })

  it('is not lost by looking around', () => {
    for (let step = 0; step < 4; step += 1) doNext()
    actOn({ do: 'select', on: 'gpedit.tree', item: 'user' })
    expect(now().isLost).toBe(false)
  })

  it('is done to its end by the replica, if asked', () => {
    const { length } = scenesOf('policy')
    for (let step = 1; step < length; step += 1) doNext()
    expect(now().scene).toBe(length - 1)
    expect(now().endedAt).not.toBeNull()
    const end = now()
    doNext()
    expect(now()).toBe(end)
  })
})

describe('a lesson that is shown', () => {
  it('jumps to an action, plays on from there, and goes back', () => {
    beginTask({ kind: 'lesson', lesson: 'firewall', mode: 'show' })
    jumpTo(4)
    const { scene, scenes } = now()
    expect(scenes[scene]?.action).toBe(4)
    jumpTo(2)
    goOn()
    const target = sceneOfAction(scenes, 3)
    doNext()
    expect(now()).toMatchObject({ scene: now().scene, target })
    expect(now().scene).toBeLessThan(target)
    // Whoever does not want to see the rest presses again.
    goOn()
    expect(now()).toMatchObject({ scene: target, target })
    goOn()
    expect(now().target).toBe(scene)
    jumpTo(1)
    // Nothing goes on playing from there.
    expect(now().target).toBe(now().scene)
  })

  it('goes back to the beginning of an action, then to the one before', () => {
    beginTask({ kind: 'lesson', lesson: 'firewall', mode: 'show' })
    const { scenes } = now()
    jumpTo(2)
    doNext()
    goBack()
    expect(now().scene).toBe(sceneOfAction(scenes, 2))
    goBack()
    expect(now().scene).toBe(sceneOfAction(scenes, 1))
    jumpTo(0)
    goBack()
    expect(now().scene).toBe(0)
    // At the end, the last action is the one that was just done.
    jumpTo(99)
    goBack()
    expect(now().scene).toBe(sceneOfAction(scenes, scenes.at(-1)?.action ?? 0))
  })
})

it('a case is mended by whoever is asked, too', () => {
  beginTask({ kind: 'case', faults: ['one-way-trust'], slip: null })
  askFor('join-domain')
  expect(now().endedAt).not.toBeNull()
  beginTask({ kind: 'case', faults: ['workgroup', 'list-empty'], slip: null })
  askFor('join-domain')
  expect(now().endedAt).toBeNull()
  expect(scoreOf(now())).toMatchObject({ task: 'case', faults: ['workgroup', 'list-empty'], isDone: false })
})

it('a hint of a case is about a fault that is still there', () => {
  beginTask({ kind: 'case', faults: ['one-way-trust', 'dcom-off'], slip: null })
  expect(nextHint(now())?.subject).toBe(0)
  askFor('join-domain')
  expect(nextHint(now())?.subject).toBe(1)
  takeHint()
  expect(scoreOf(now())).toMatchObject({ open: 3, reached: 1, hints: { where: 1 } })
})

describe('a case without a fault', () => {
  beforeEach(() => beginTask({ kind: 'case', faults: [], slip: 'outside' }))

  it('ends when the helper is told what is wrong', () => {
    tellHelper('wrong-computer')
    expect(now().endedAt).toBeNull()
    expect(standingOf(now()).turns).toEqual(['told-wrong'])
    tellHelper('outside')
    expect(now().endedAt).not.toBeNull()
    expect(pointsOf(scoreOf(now()))).toBe(100)
  })

  it('takes back what was told, by the same once more or by undoing', () => {
    tellHelper('other-account')
    tellHelper('other-account')
    expect(standingOf(now()).turns).toEqual([])
    undoAct()
    expect(now().told).toBe('other-account')
    undoAct()
    expect(now().told).toBeNull()
  })
})
