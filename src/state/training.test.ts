import { beforeEach, describe, expect, it } from 'vitest'
import type { Gesture } from '#domain/training/desktop/screen.ts'
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
  scoreOf,
  takeHint,
  trainingNow,
  undoAct,
} from './training.ts'

const typed = (text: string): Gesture => ({ do: 'type', on: 'cmd.screen', text })
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
    actOn(typed('reg add HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM /d Y /f'))
    expect(now().endedAt).toBeNull()
    actOn({ do: 'press', on: 'cmd.screen' })
    expect(now().endedAt).not.toBeNull()
    expect(scoreOf(now())).toMatchObject({ task: 'dcom', isDone: true, hints: 1, actions: 4, turns: [] })
  })

  it('can be stopped, and then is not done', () => {
    giveUp()
    expect(scoreOf(now()).isDone).toBe(false)
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
  beginTask({ kind: 'case', faults: ['one-way-trust'] })
  askFor('join-domain')
  expect(now().endedAt).not.toBeNull()
  beginTask({ kind: 'case', faults: ['workgroup', 'list-empty'] })
  askFor('join-domain')
  expect(now().endedAt).toBeNull()
  expect(scoreOf(now())).toMatchObject({ task: 'case', faults: ['workgroup', 'list-empty'], isDone: false })
})
