import { describe, expect, it } from 'vitest'
import { machineDifferences } from '#domain/windows/machine.ts'
import { resultOf } from './handout.ts'
import { LESSON_IDS, lessonOf } from './lessons.ts'
import { lastChanges, scenesOf } from './training.ts'

const actionOf = (lesson: 'firewall' | 'policy', id: string) =>
  lessonOf(lesson).actions.findIndex((action) => action.id === id)

describe('what came of an action', () => {
  it('counts the lines that a list got, and names every other value', () => {
    const scenes = scenesOf('firewall')
    expect(resultOf(scenes, actionOf('firewall', 'firewall-12')).changes).toEqual([
      { kind: 'added', list: 'DomainProfile\\GloballyOpenPorts\\List', count: 1 },
      { kind: 'added', list: 'StandardProfile\\GloballyOpenPorts\\List', count: 1 },
      { kind: 'value', name: 'DomainProfile\\GloballyOpenPorts\\Enabled', before: null, after: '1' },
      { kind: 'value', name: 'StandardProfile\\GloballyOpenPorts\\Enabled', before: null, after: '1' },
    ])
  })

  it('says which windows opened, and which closed', () => {
    const scenes = scenesOf('policy')
    const shown = resultOf(scenes, actionOf('policy', 'policy-5'))
    expect(shown).toMatchObject({ changes: [], closed: [] })
    expect(shown.opened.map(({ title }) => title)).toEqual([{ label: 'showContents' }])
    const { opened, closed } = resultOf(scenes, actionOf('policy', 'policy-7'))
    expect(opened).toEqual([])
    expect(closed).toHaveLength(2)
  })

  it.each(LESSON_IDS)('leaves out no change of the lesson %s', (lesson) => {
    const scenes = scenesOf(lesson)
    const told = lessonOf(lesson).actions.flatMap((_, index) => resultOf(scenes, index).changes)
    const count = told.reduce((sum, change) => sum + (change.kind === 'added' ? change.count : 1), 0)
    const [first] = scenes
    const last = scenes.at(-1)
    if (first === undefined || last === undefined) throw new Error('no scenes')
    // A value may be changed by two actions; none of the lessons does.
    expect(count).toBe(machineDifferences(first.desktop.machine, last.desktop.machine).length)
  })
})

describe('what the audience is shown of the registry', () => {
  it('is nothing until something has changed, then what the last action that did has changed', () => {
    const scenes = scenesOf('policy')
    const firstChange = scenes.findIndex((_, index) => lastChanges(scenes, index) !== null)
    expect(scenes[firstChange - 1]?.next).toEqual({ do: 'press', on: 'policy.ok' })
    expect(lastChanges(scenes, firstChange)?.action).toBe(actionOf('policy', 'policy-7'))
    const atEnd = lastChanges(scenes, scenes.length - 1)
    expect(atEnd?.action).toBe(actionOf('policy', 'policy-7'))
    expect(atEnd?.differences.map(({ name }) => name)).toContain('fAllowUnsolicited')
  })
})
