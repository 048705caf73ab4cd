import type { Answers } from '#domain/answers.ts'
import type { ArtifactSource } from '#domain/artifacts/artifact.ts'
import { buildPlan } from '#domain/buildPlan.ts'
import type { WindowsLanguage } from '#domain/windowsLabels.ts'
import { checklistDocument } from './checklistDocument.ts'
import type { Deployment } from './deployment/en.ts'
import type { Documents } from './documents/en.ts'
import type { Messages } from './messages/en.ts'
import { readmeDocument } from './readmeDocument.ts'
import type { ResultsWords } from './results/en.ts'
import { rollOutDocument } from './rollOutDocument.ts'
import { securityDocument } from './securityDocument.ts'

/** All words that files are made with, in one language. */
export interface FileWords {
  readonly messages: Messages
  readonly documents: Documents
  readonly deployment: Deployment
  readonly results: ResultsWords
}

/** Everything files are made from, for these answers in these words, with labels in the language of that Windows. */
export function artifactSource(answers: Answers, words: FileWords, windows: WindowsLanguage): ArtifactSource {
  const { messages, documents, deployment, results } = words
  const plan = buildPlan(answers)
  return {
    answers,
    plan,
    documents: {
      lang: deployment.lang,
      checklist: checklistDocument(answers, messages, documents, windows),
      csv: deployment.csv,
      rollOut: rollOutDocument(answers, messages, deployment),
      securityNote: securityDocument(answers, messages, deployment),
      readme: (files) => readmeDocument({ answers, plan }, files, results),
    },
  }
}
