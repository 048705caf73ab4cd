import type { Answers } from '#domain/answers/answers.ts'
import type { ArtifactSource } from '#domain/files/artifact.ts'
import type { ProseDocument } from '#domain/files/documents/proseDocument.ts'
import type { ReadmeDocument } from '#domain/files/documents/readmeText.ts'
import { buildRoute, stepOf } from '#domain/files/route/route.ts'
import type { RouteStep } from '#domain/files/route/route.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'

/** For tests only: what files are made from, with ids where a language has words. */
export function plainSource(answers: Answers): ArtifactSource {
  const plan = buildPlan(answers)
  const steps = buildRoute({ answers, plan })?.steps ?? []
  const fields = [{ label: 'Computer', value: answers.computer ?? '' }]
  return {
    answers,
    plan,
    documents: {
      lang: 'en',
      checklist: {
        title: 'Checklist',
        subtitle: '',
        fields,
        sections: steps.map((step) => ({
          title: step.id,
          lead: step.where,
          isWayBack: step.part === 'back',
          items: boxes(step).map(({ id, lines }) => ({ id, text: [id], place: null, lines })),
        })),
        footer: 'Made by a test',
      },
      csv: { separator: ',', columns: ['Section', 'Who', 'Done', 'Step', 'Place', 'Command'] },
      rollOut: prose('Roll-out', []),
      securityNote: (used) =>
        prose(
          'Security',
          used.map(({ name, sha256 }) => `${name} ${sha256}`),
        ),
      readme: readmeOf('Files', steps),
      policyReadme: (form) =>
        readmeOf(
          form,
          [stepOf(form === 'gpmc' ? 'import-gpmc' : 'restore-samba', { answers, plan })].filter(
            (step) => step !== null,
          ),
        ),
    },
  }
}

function boxes(step: RouteStep) {
  return [...step.boxes, { id: step.id, lines: step.lines }]
}

function readmeOf(title: string, steps: readonly RouteStep[]): ReadmeDocument {
  return {
    title,
    intro: [],
    steps: steps.map((step) => ({
      title: step.id,
      lead: step.where,
      parts: boxes(step).map(({ id, lines }) => ({ text: [id], lines })),
      files: [],
    })),
    notes: [],
  }
}

function prose(title: string, texts: readonly string[]): ProseDocument {
  const blocks = [title, ...texts].map((text) => ({ kind: 'paragraph', text: [text] }) as const)
  return { lang: 'en', title, subtitle: '', fields: [], sections: [{ title, blocks }], footer: 'A test' }
}
