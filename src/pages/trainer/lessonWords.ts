import { plainText } from '#domain/files/documents/richText.ts'
import type { RichText } from '#domain/files/documents/richText.ts'
import type { CaseId } from '#domain/training/cases.ts'
import { OWN_ACTIONS, typedIn } from '#domain/training/lesson.ts'
import type { Goal, LessonAction, LessonActionId, OwnActionId } from '#domain/training/lesson.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLabels.ts'
import type { RouteWords } from '#i18n/en/route.ts'
import type { TrainerWords } from '#i18n/en/trainer.ts'
import { labelsIn } from '#i18n/words.ts'

interface Words {
  readonly trainer: TrainerWords
  readonly route: RouteWords
}

/** What is to be done: the article's actions in the words of the checklist, with the labels of that Windows. */
export function actionText(
  id: LessonActionId,
  { trainer, route }: Words,
  windows: WindowsLanguage,
): RichText {
  const facts = {
    level: 'control',
    profiles: ['domain', 'standard'],
    scope: '10.0.0.0/8',
    alsoFits: [],
    trust: false,
  } as const
  const label = labelsIn(windows)
  if (id === 'try-offer') return route.steps[id].text(label)
  return isOwn(id) ? [trainer.actions[id]] : route.boxes[id](label, facts)
}

function isOwn(id: LessonActionId): id is Exclude<OwnActionId, 'try-offer'> {
  return OWN_ACTIONS.includes(id as OwnActionId)
}

/** A step in one line, as a list to choose from has it: what is done, and what is typed. */
export function actionLine(action: LessonAction, words: Words, windows: WindowsLanguage): string {
  return [plainText(actionText(action.id, words, windows)), ...typedIn(action)].join(' ')
}

export function goalText(goal: Goal, { goal: words }: TrainerWords): string {
  switch (goal.kind) {
    case 'offer':
      return words.offer[goal.level]
    case 'value':
      return goal.data === null ? words.absent(goal.name) : words.value(goal.name, String(goal.data))
    case 'helpers':
      return words.helpers(goal.names.join(', '))
    case 'reach': {
      const profile = words.profiles[goal.profile]
      return goal.isLetIn ? words.reach(goal.address, profile) : words.kept(goal.address, profile)
    }
    case 'no-program':
      return words.noProgram(goal.fileName)
  }
}

/** What somebody chooses to search for. */
export function caseName(id: CaseId, { case: words }: TrainerWords): string {
  return id === 'hidden' || id === 'perhaps-none' ? words.kinds[id].name : words.faults(Number(id))
}
