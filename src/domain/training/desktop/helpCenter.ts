import { accountKey } from '#domain/windows/accounts.ts'
import { offer } from '#domain/windows/offer.ts'
import type { OfferStageId } from '#domain/windows/offer.ts'
import { changeWindow } from './desktopState.ts'
import type { Desktop, StateOf } from './desktopState.ts'
import type { Program } from './program.ts'
import type { Control, OfferAnswer, ScreenText } from './screen.ts'

/** The address of the computer that gets help, for whoever types that instead of its name. */
export const NOVICE_ADDRESS = '192.168.1.20'

/**
 * Help and Support, where a helper offers help: Tools, Offer Remote Assistance, the computer's name, Connect. What comes
 * back is the model's answer. Source: facts on how a helper connects from XP and 2003.
 */
export const help: Program<'help'> = {
  view: (state) => ({
    title: { label: 'helpAndSupport' },
    isWide: true,
    controls: pageControls(state),
  }),
  act: (desktop, state, control, input) => {
    if (control === 'computer' && input.do === 'type') {
      return changeWindow(desktop, 'help', { computer: input.text, outcome: null })
    }
    if (input.do !== 'press') return desktop
    switch (control) {
      case 'tools':
      case 'home':
      case 'offer':
        return changeWindow(desktop, 'help', { page: control, outcome: null })
      case 'connect':
        return state.computer.trim() === ''
          ? desktop
          : changeWindow(desktop, 'help', { outcome: outcomeOf(desktop, state) })
      default:
        return desktop
    }
  },
}

function pageControls({ page, computer, outcome }: StateOf<'help'>): readonly Control[] {
  switch (page) {
    case 'home':
      return [{ kind: 'button', id: 'help.tools', label: { label: 'tools' } }]
    case 'tools':
      return [
        { kind: 'button', id: 'help.home', label: { en: 'Home' } },
        { kind: 'button', id: 'help.offer', label: { label: 'offerPolicy' } },
      ]
    case 'offer':
      return [
        { kind: 'button', id: 'help.home', label: { en: 'Home' } },
        { kind: 'words', text: { words: 'offer-lead' } },
        {
          kind: 'field',
          id: 'help.computer',
          label: { en: 'Type or paste the Computer Name or IP Address' },
          value: computer,
        },
        {
          kind: 'row',
          controls: [
            {
              kind: 'button',
              id: 'help.connect',
              label: { en: 'Connect' },
              isDefault: true,
              isOff: computer.trim() === '',
            },
          ],
        },
        ...(outcome === null ? [] : ([{ kind: 'words', text: outcomeText(outcome) }] as const)),
      ]
  }
}

function outcomeText(outcome: Exclude<StateOf<'help'>['outcome'], null>): ScreenText {
  if (outcome === 'no-such-computer') return { words: 'no-such-computer' }
  if (outcome.failure === null)
    return { words: outcome.level === 'control' ? 'helped-control' : 'helped-view' }
  return { words: `failed-${ANSWERS[outcome.failure.stage]}` }
}

/**
 * What comes back, by where an offer ends. "Permission denied" is what is known of a helper who is not listed and of a
 * restricted DCOM (JSI tip 4393, KB 884910); that all else which refuses a caller says the same is UNCONFIRMED.
 */
const ANSWERS: Readonly<Record<OfferStageId, OfferAnswer>> = {
  'helper-windows': 'not-from-here',
  computer: 'permission-denied',
  windows: 'no-answer',
  port: 'no-answer',
  helpsvc: 'no-answer',
  session: 'no-answer',
  dcom: 'permission-denied',
  service: 'no-answer',
  policy: 'permission-denied',
  listed: 'permission-denied',
  solicited: 'no-answer',
  level: 'no-answer',
  person: 'declined',
}

function outcomeOf({ machine, helper }: Desktop, { computer }: StateOf<'help'>) {
  const asked = accountKey(computer.trim().replace(/^\\\\/, ''))
  const isThere = asked === accountKey(machine.name) || asked === NOVICE_ADDRESS
  return isThere ? offer(machine, helper) : 'no-such-computer'
}
