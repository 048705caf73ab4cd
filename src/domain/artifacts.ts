import type { Answers } from './answers.ts'
import { netshComments, regComments } from './fileComments.ts'
import { ANSWERS_FILE_NAME, readBackAnswersFile, writeAnswersFile } from './formats/answersFile.ts'
import { readBackChecklistMarkdown, writeChecklistMarkdown } from './formats/checklistMarkdown.ts'
import type { ChecklistDocument } from './formats/checklistMarkdown.ts'
import { fileText } from './formats/fileContent.ts'
import type { FileContent, ReadBack } from './formats/fileContent.ts'
import { readBackNetshScript, writeNetshScript } from './formats/netshScript.ts'
import { readBackRegFile, writeRegFile } from './formats/regFile.ts'
import { effective, undo } from './plan.ts'
import type { Plan } from './plan.ts'

/** What files are made from. The plan is the applying one; the checklist comes in the words of a language. */
export interface ArtifactSource {
  readonly answers: Answers
  readonly plan: Plan
  readonly checklist: ChecklistDocument
}

export interface Artifact {
  readonly fileName: string
  readonly purpose: 'apply' | 'undo' | 'read' | 'keep'
  /** Whether these answers need the file. */
  readonly suits: (plan: Plan) => boolean
  /** The same source gives the same bytes. Comments inside are English and ASCII for that reason. */
  readonly render: (source: ArtifactSource) => FileContent
  /** Reads the rendered text with the format's own parser and compares it with the source. */
  readonly readBack: (source: ArtifactSource, text: string) => ReadBack
}

/** Every file we hand over, in the order in which it is used. */
export const ARTIFACTS = {
  'apply-reg': {
    fileName: 'apply.reg',
    purpose: 'apply',
    suits: (plan) => plan.registry.length > 0,
    render: ({ plan, answers }) => writeRegFile(plan.registry, regComments(plan, answers)),
    readBack: ({ plan }, text) => readBackRegFile(plan.registry, text),
  },
  'undo-reg': {
    fileName: 'undo.reg',
    purpose: 'undo',
    suits: (plan) => plan.registry.length > 0,
    render: ({ plan, answers }) => {
      const back = undo(plan)
      return writeRegFile(effective(back, back.registry), regComments(back, answers))
    },
    readBack: ({ plan }, text) => {
      const back = undo(plan)
      return readBackRegFile(effective(back, back.registry), text)
    },
  },
  'firewall-apply-cmd': {
    fileName: 'firewall-apply.cmd',
    purpose: 'apply',
    suits: (plan) => plan.firewall.length > 0,
    render: ({ plan, answers }) => writeNetshScript(plan, netshComments(plan, answers)),
    readBack: ({ plan }, text) => readBackNetshScript(plan, text),
  },
  'firewall-undo-cmd': {
    fileName: 'firewall-undo.cmd',
    purpose: 'undo',
    suits: (plan) => plan.firewall.length > 0,
    render: ({ plan, answers }) => writeNetshScript(undo(plan), netshComments(undo(plan), answers)),
    readBack: ({ plan }, text) => readBackNetshScript(undo(plan), text),
  },
  'checklist-md': {
    fileName: 'checklist.md',
    purpose: 'read',
    suits: () => true,
    render: ({ checklist }) => writeChecklistMarkdown(checklist),
    readBack: ({ checklist }, text) => readBackChecklistMarkdown(checklist, text),
  },
  'answers-json': {
    fileName: ANSWERS_FILE_NAME,
    purpose: 'keep',
    suits: () => true,
    render: ({ answers }) => writeAnswersFile(answers),
    readBack: ({ answers }, text) => readBackAnswersFile(answers, text),
  },
} as const satisfies Record<string, Artifact>

export type ArtifactId = keyof typeof ARTIFACTS
export const ARTIFACT_IDS = Object.keys(ARTIFACTS) as ArtifactId[]

/** A file ready to be handed over: rendered, and read back. Offer it only when `readBack.differences` is empty. */
export interface RenderedArtifact {
  readonly id: ArtifactId
  readonly content: FileContent
  readonly readBack: ReadBack
}

/** Renders one artifact and reads it back; what the page and every other way of handing over go through. */
export function renderArtifact(id: ArtifactId, source: ArtifactSource): RenderedArtifact {
  const artifact: Artifact = ARTIFACTS[id]
  const content = artifact.render(source)
  return { id, content, readBack: artifact.readBack(source, fileText(content)) }
}
