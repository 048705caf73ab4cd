import type { Answers } from '#domain/answers/answers.ts'
import type { ArtifactSource } from '#domain/files/artifact.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { Deployment } from '#i18n/en/deployment.ts'
import type { Documents } from '#i18n/en/documents.ts'
import type { Messages } from '#i18n/en/messages.ts'
import type { ResultsWords } from '#i18n/en/results.ts'
import type { RouteWords } from '#i18n/en/route.ts'
import { checklistDocument } from './checklistDocument.ts'
import { policyReadmeDocument } from './policyReadmeDocument.ts'
import { readmeDocument } from './readmeDocument.ts'
import { rollOutDocument } from './rollOutDocument.ts'
import { securityDocument } from './securityDocument.ts'

/** All words that files are made with, in one language. */
export interface FileWords {
  readonly messages: Messages
  readonly documents: Documents
  readonly deployment: Deployment
  readonly results: ResultsWords
  readonly route: RouteWords
}

/** Everything files are made from, for these answers in these words, with labels in the language of that Windows. */
export function artifactSource(answers: Answers, words: FileWords, windows: WindowsLanguage): ArtifactSource {
  const { messages, documents, deployment, results, route } = words
  const plan = buildPlan(answers)
  return {
    answers,
    plan,
    documents: {
      lang: deployment.lang,
      checklist: checklistDocument(answers, messages, documents, route, windows),
      csv: deployment.csv,
      rollOut: rollOutDocument(answers, messages, deployment, route, windows),
      securityNote: (used) => securityDocument(answers, used, messages, deployment, route, windows),
      policyReadme: (form) =>
        policyReadmeDocument({ answers, plan }, form, messages, deployment, route, windows),
      readme: readmeDocument({ answers, plan }, messages, results, route, windows),
    },
  }
}
