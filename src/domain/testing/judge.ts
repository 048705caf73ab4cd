import type { Requirement } from '#domain/plan/requirements.ts'
import { helpersOf, isAskable } from '#domain/plan/requirementTable.ts'
import type { Look } from '#domain/plan/requirementTable.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { EDITIONS, SERVICE_PACKS } from '#domain/windows/editions.ts'
import { isSameProgram } from '#domain/windows/localFirewall.ts'
import { machineCapabilities } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { getValue, valuesOf } from '#domain/windows/registry.ts'

/**
 * For tests only: how a requirement stands on the computer of the model. By what is in its registry, never by what a script
 * would make of it, so that scripts can be compared with it. A helper that no script can ask for is `unknown`.
 */
export function judge(
  requirement: Requirement,
  machine: Machine,
  answers: Answers,
): 'ok' | 'failed' | 'unknown' {
  const { look, otherwise } = requirement
  if (look.kind === 'helper' && !isAskable(look.name)) return 'unknown'
  if (look.kind === 'other-list' && isRight(look, machine, answers)) {
    return isNarrow(look, machine) ? 'ok' : 'unknown'
  }
  return isRight(look, machine, answers) ? 'ok' : otherwise
}

function isRight(look: Look, machine: Machine, answers: Answers): boolean {
  const { registry } = machine
  const edition = EDITIONS[machine.edition]
  switch (look.kind) {
    case 'shell':
    case 'computer':
      return true
    case 'windows':
      return look.ntVersion === edition.ntVersion
    case 'edition':
      return look.family === edition.family && edition.offerPolicy
    case 'service-pack':
      return look.accepted.includes(SERVICE_PACKS.indexOf(machine.servicePack))
    case 'netsh':
      return machineCapabilities(machine).windowsFirewall
    case 'value': {
      const data = dataAt(machine, look.key, look.name)
      const same =
        typeof data === 'string' && typeof look.value === 'string'
          ? accountKey(data) === accountKey(look.value)
          : data === look.value
      if (look.test === 'is') return same
      return look.test === 'is-not' ? !same : data !== undefined && !same
    }
    case 'absent':
      return look.names.every((name) => getValue(registry, look.key, name) === null)
    case 'helper':
      return getValue(registry, look.key, look.name) !== null
    case 'helpers-only': {
      const wanted = helpersOf(answers)
      // A value without a name is nobody.
      const names = valuesOf(registry, look.key).flatMap(({ name }) => (name === '' ? [] : accountKey(name)))
      const asked = wanted.filter(isAskable).map(accountKey)
      const others = names.filter((name) => !asked.includes(name))
      // Of those that no script can ask for, only their number is known: another in the place of one goes unnoticed.
      return others.length === look.notAsked
    }
    case 'local-list-counts': {
      const merge = dataAt(machine, look.key, 'AllowUserPrefMerge')
      const isSaid = ['AllowUserPrefMerge', 'Enabled'].some(
        (name) => getValue(registry, look.key, name) !== null,
      )
      return merge === 1 || !isSaid
    }
    case 'other-list':
      return entriesFor(machine, look, look.subjects).every(({ isEnabled }) => isEnabled)
    case 'entry': {
      const entries = entriesFor(machine, { ...look, onlyIf: null }, [look.subject])
      return entries.length > 0 && entries.every(({ isEnabled, scope }) => isEnabled && isWanted(look, scope))
    }
  }
}

type OtherList = Extract<Look, { kind: 'other-list' }>

function isNarrow(look: OtherList, machine: Machine): boolean {
  return entriesFor(machine, look, look.narrow).every(({ scope }) => isWanted(look, scope))
}

function isWanted({ addresses }: Pick<OtherList, 'addresses'>, scope: string): boolean {
  return (scope.toLowerCase() === addresses.text.toLowerCase()) === (addresses.test === 'is')
}

/** The entries for these ports and programs in a list, so far as it counts. */
function entriesFor(
  machine: Machine,
  { key, onlyIf }: Pick<OtherList, 'key' | 'onlyIf'>,
  subjects: readonly string[],
): readonly { readonly scope: string; readonly isEnabled: boolean }[] {
  if (onlyIf !== null && dataAt(machine, onlyIf, 'Enabled') !== 1) return []
  return valuesOf(machine.registry, key).flatMap(({ data }) => {
    const [, subject = '', scope = '', state = ''] =
      /^(\d+:\w+|.+?):([^:\\]*):(enabled|disabled):/i.exec(data.type === 'REG_SZ' ? data.data : '') ?? []
    const isMeant = subjects.some(
      (wanted) => subject.toLowerCase() === wanted.toLowerCase() || isSameProgram(subject, wanted),
    )
    return isMeant ? [{ scope, isEnabled: state.toLowerCase() === 'enabled' }] : []
  })
}

function dataAt({ registry }: Machine, key: string, name: string): string | number | undefined {
  const value = getValue(registry, key, name)
  return value?.type === 'REG_SZ' || value?.type === 'REG_DWORD' ? value.data : undefined
}
