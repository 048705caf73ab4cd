import { ANSWERS_SCHEMA, readAnswers } from '#domain/answers/answers.ts'
import { withFittingKinds } from '#domain/answers/helperKinds.ts'
import { applyPatch, isEmpty, patchBetween } from './patch.ts'
import type { Session } from './savedSession.ts'

/**
 * Two tabs started from `base`: this one came to `mine`, the other one to `theirs`. Each keeps what it changed; where
 * both answered the same question, this tab is the later one.
 */
export function mergeSessions(base: Session, mine: Session, theirs: Session): Session {
  return {
    answers: mergeAnswers(base, mine, theirs),
    drafts: applyPatch(patchBetween(base.drafts, mine.drafts), theirs.drafts),
    seen: mergeSeen(base.seen, mine.seen, theirs.seen),
    windowsLanguage:
      mine.windowsLanguage === base.windowsLanguage ? theirs.windowsLanguage : mine.windowsLanguage,
  }
}

/** Answers that were each possible may not be so together: what no longer fits is asked again, or not said any more. */
function mergeAnswers(base: Session, mine: Session, theirs: Session) {
  const patch = patchBetween(base.answers, mine.answers)
  if (isEmpty(patch)) return theirs.answers
  const merged = readAnswers({ ...applyPatch(patch, theirs.answers), schema: ANSWERS_SCHEMA })
  // Else the file with the answers that this page saves would not open again.
  return withFittingKinds(merged.answers)
}

/** Steps are only ever added. */
function mergeSeen(base: Session['seen'], mine: Session['seen'], theirs: Session['seen']) {
  const added = mine.filter((step) => !base.includes(step) && !theirs.includes(step))
  return added.length === 0 ? theirs : [...theirs, ...added]
}
