import { ANSWERS } from '#domain/answers/answers.ts'
import type { AnswerKey } from '#domain/answers/answers.ts'
import type { AnswersFileProblem } from '#domain/files/answersFile.ts'
import { LINE_LENGTH, REMARKS_LENGTH, WORK_FIELDS, WORK_KEY } from '#domain/files/workRecord.ts'
import type { WorkField } from '#domain/files/workRecord.ts'
import type { Documents } from '#i18n/en/documents.ts'
import type { Messages } from '#i18n/en/messages.ts'
import { scopeProblemWords } from './words.ts'

/** What is wrong with an opened file, which key it is, and how to mend it. */
export function answersProblemWords(
  problem: AnswersFileProblem,
  m: Messages,
  { checklist }: Documents,
): string {
  const words = m.openProblem
  switch (problem.kind) {
    case 'not-json':
      return words['not-json'](problem.line)
    case 'not-an-object':
    case 'no-version':
      return words[problem.kind]
    case 'newer-version':
      return words['newer-version'](problem.found)
    case 'repeated-key':
      return words['repeated-key'](problem.key, problem.line)
    case 'unknown-key':
      return words['unknown-key'](problem.key)
    case 'no-sender':
      return words['no-sender'](scopeProblemWords(problem.typed, problem.problem, m))
    case 'impossible':
      return words.impossible(problem.key, problem.found, allowedWords(problem.key, m))
    case 'impossible-work': {
      const { field, found } = problem
      const key = field === null ? WORK_KEY : `${WORK_KEY}.${field}`
      return words.impossible(key, found, allowedWork(field, checklist))
    }
    case 'no-such-service-pack':
      return words['no-such-service-pack'](problem.edition, problem.found)
    case 'no-such-helper':
      return words['no-such-helper'](problem.key, problem.name)
    case 'two-kinds':
      return words['two-kinds'](problem.name)
  }
}

/** What a key may hold: the ids themselves where there is a list, else a description. */
function allowedWords(key: AnswerKey, m: Messages): string {
  const schema = ANSWERS[key]
  if (schema.type === 'picklist') return schema.options.join(', ')
  const { allowed } = m.openProblem
  if (key === 'profiles') return allowed.profiles
  if (key === 'scope') return allowed.scope
  if (schema.type === 'boolean') return allowed.yesNo
  return schema.type === 'string' ? allowed.text : allowed.texts
}

function allowedWork(field: WorkField | null, { allowed }: Documents['checklist']): string {
  switch (field) {
    case null:
      return allowed.work(WORK_FIELDS)
    case 'date':
    case 'done':
      return allowed[field]
    case 'remarks':
      return allowed.text(REMARKS_LENGTH)
    case 'ticket':
    case 'name':
    case 'computer':
      return allowed.line(LINE_LENGTH)
  }
}
