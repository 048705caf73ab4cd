import type { Answers } from '#domain/answers/answers.ts'
import type { ArtifactSource } from '#domain/files/artifact.ts'
import { buildChecklist } from '#domain/files/documents/checklist.ts'
import type { ProseDocument } from '#domain/files/documents/proseDocument.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'

/** For tests only: what files are made from, with ids where a language has words. */
export function plainSource(answers: Answers): ArtifactSource {
  const items = buildChecklist(answers).map(({ id, lines }) => ({ text: [id], place: null, lines }))
  const fields = [{ label: 'Computer', value: answers.computer ?? '' }]
  return {
    answers,
    plan: buildPlan(answers),
    documents: {
      lang: 'en',
      checklist: { title: 'Checklist', subtitle: '', fields, sections: [{ title: 'All', items }] },
      csv: { separator: ',', columns: ['Section', 'Done', 'Step', 'Place', 'Command'] },
      rollOut: prose('Roll-out'),
      securityNote: prose('Security'),
      readme: (files) => ({
        title: 'Files',
        intro: [],
        steps: files.map((title) => ({ title, text: null, files: [] })),
        notes: [],
      }),
    },
  }
}

function prose(title: string): ProseDocument {
  const blocks = [{ kind: 'paragraph', text: [title] } as const]
  return { lang: 'en', title, subtitle: '', fields: [], sections: [{ title, blocks }] }
}
