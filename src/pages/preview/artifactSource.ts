import type { Answers } from '#domain/answers.ts'
import type { ArtifactSource } from '#domain/artifacts/artifact.ts'
import { buildPlan } from '#domain/buildPlan.ts'
import type { WindowsLanguage } from '#domain/windowsLabels.ts'
import { checklistDocument } from '#i18n/checklistDocument.ts'
import type { Documents } from '#i18n/documents/en.ts'
import type { Messages } from '#i18n/messages/en.ts'

/** Everything files are made from, for these answers in these languages. */
export function artifactSource(
  answers: Answers,
  m: Messages,
  documents: Documents,
  windows: WindowsLanguage,
): ArtifactSource {
  return { answers, plan: buildPlan(answers), checklist: checklistDocument(answers, m, documents, windows) }
}
