import { plainText } from '#domain/files/documents/richText.ts'
import type { RichText } from '#domain/files/documents/richText.ts'
import type { CaseId } from '#domain/training/cases.ts'
import { OWN_ACTIONS, typedIn } from '#domain/training/lesson.ts'
import type { Goal, LessonAction, LessonActionId, OwnActionId } from '#domain/training/lesson.ts'
import type { LabelTable } from '#domain/training/desktop/labels/labelTable.ts'
import { windowsLabel } from '#domain/windows/windowsLabels.ts'
import type { LabelOf, RouteWords } from '#i18n/en/route.ts'
import type { TrainerWords } from '#i18n/en/trainer.ts'
import { labelsIn } from '#i18n/words.ts'

interface Words {
  readonly trainer: TrainerWords
  readonly route: RouteWords
}

/** What is to be done: the article's actions in the words of the checklist, with the labels that the replica shows. */
export function actionText(id: LessonActionId, { trainer, route }: Words, windows: LabelTable): RichText {
  const facts = {
    level: 'control',
    profiles: ['domain', 'standard'],
    scope: '10.0.0.0/8',
    alsoFits: [],
    trust: false,
  } as const
  const label = labelsOn(windows)
  if (id === 'try-offer') return route.steps[id].text(label)
  if (!isOwn(id)) return route.boxes[id](label, facts)
  const own = trainer.actions[id]
  return typeof own === 'string' ? [own] : own(label)
}

/** Of a path of folders, each name as the replica has it; what is in no window of the replica, as documents have it. */
function labelsOn({ language, entries }: LabelTable): LabelOf {
  const documented = labelsIn(language)
  return (id) => {
    const parts = windowsLabel('en', id).text.split('\\')
    const shown = parts.flatMap((part) => entries.get(part)?.text ?? [])
    return shown.length < parts.length
      ? documented(id)
      : { label: shown.join('\\'), lang: language, valueName: null }
  }
}

function isOwn(id: LessonActionId): id is Exclude<OwnActionId, 'try-offer'> {
  return OWN_ACTIONS.includes(id as OwnActionId)
}

/** A step in one line, as a list to choose from has it: what is done, what is typed, and why. */
export function actionLine(action: LessonAction, words: Words, windows: LabelTable): string {
  const { why } = words.trainer
  return [plainText(actionText(action.id, words, windows)), ...typedIn(action), `– ${why[action.id]}`].join(
    ' ',
  )
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
