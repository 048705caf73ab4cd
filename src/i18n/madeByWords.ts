import type { Answers } from '#domain/answers/answers.ts'
import { fingerprintOf } from '#domain/answers/fingerprint.ts'
import { RELEASE } from '#domain/release.ts'
import type { Messages } from '#i18n/en/messages.ts'

/** Which release of the wizard and which answers made a page or document: one line, the same in all of them. */
export function madeByWords(answers: Answers, m: Messages): string {
  return m.madeBy(RELEASE, Object.keys(answers).length === 0 ? null : fingerprintOf(answers))
}
