import type { Answers } from './answers.ts'
import { netshComments, regComments } from './fileComments.ts'
import { ANSWERS_FILE_NAME, readBackAnswersFile, writeAnswersFile } from './formats/answersFile.ts'
import { readBackChecklistMarkdown, writeChecklistMarkdown } from './formats/checklistMarkdown.ts'
import type { ChecklistDocument } from './formats/checklistMarkdown.ts'
import { decodeText, encodeFile } from './formats/fileContent.ts'
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
  /** Reads the bytes with the format's own parser and compares what they say with the source. */
  readonly readBack: (source: ArtifactSource, bytes: Uint8Array) => ReadBack
}

/** Every file we hand over, in the order in which it is used. */
export const ARTIFACTS = {
  'apply-reg': {
    fileName: 'apply.reg',
    purpose: 'apply',
    suits: (plan) => plan.registry.length > 0,
    render: ({ plan, answers }) => writeRegFile(plan.registry, regComments(plan, answers)),
    readBack: ({ plan }, bytes) => readBackRegFile(plan.registry, decodeText(bytes, 'utf-16le-bom')),
  },
  'undo-reg': {
    fileName: 'undo.reg',
    purpose: 'undo',
    suits: (plan) => plan.registry.length > 0,
    render: ({ plan, answers }) => {
      const back = undo(plan)
      return writeRegFile(effective(back, back.registry), regComments(back, answers))
    },
    readBack: ({ plan }, bytes) => {
      const back = undo(plan)
      return readBackRegFile(effective(back, back.registry), decodeText(bytes, 'utf-16le-bom'))
    },
  },
  'firewall-apply-cmd': {
    fileName: 'firewall-apply.cmd',
    purpose: 'apply',
    suits: (plan) => plan.firewall.length > 0,
    render: ({ plan, answers }) => writeNetshScript(plan, netshComments(plan, answers)),
    readBack: ({ plan }, bytes) => readBackNetshScript(plan, decodeText(bytes, 'ascii')),
  },
  'firewall-undo-cmd': {
    fileName: 'firewall-undo.cmd',
    purpose: 'undo',
    suits: (plan) => plan.firewall.length > 0,
    render: ({ plan, answers }) => writeNetshScript(undo(plan), netshComments(undo(plan), answers)),
    readBack: ({ plan }, bytes) => readBackNetshScript(undo(plan), decodeText(bytes, 'ascii')),
  },
  'checklist-md': {
    fileName: 'checklist.md',
    purpose: 'read',
    suits: () => true,
    render: ({ checklist }) => writeChecklistMarkdown(checklist),
    readBack: ({ checklist }, bytes) => readBackChecklistMarkdown(checklist, decodeText(bytes, 'utf-8')),
  },
  'answers-json': {
    fileName: ANSWERS_FILE_NAME,
    purpose: 'keep',
    suits: () => true,
    render: ({ answers }) => writeAnswersFile(answers),
    readBack: ({ answers }, bytes) => readBackAnswersFile(answers, decodeText(bytes, 'utf-8')),
  },
} as const satisfies Record<string, Artifact>

export type ArtifactId = keyof typeof ARTIFACTS
export const ARTIFACT_IDS = Object.keys(ARTIFACTS) as ArtifactId[]

/** A file ready to be handed over: rendered, and read back. Offer it only when `readBack.differences` is empty. */
export interface RenderedArtifact {
  readonly id: ArtifactId
  readonly content: FileContent
  /** The file itself: what is handed over is what was read back. */
  readonly bytes: Uint8Array
  readonly readBack: ReadBack
}

/** Renders one artifact and reads it back; what the page and every other way of handing over go through. */
export function renderArtifact(id: ArtifactId, source: ArtifactSource): RenderedArtifact {
  const artifact: Artifact = ARTIFACTS[id]
  const content = artifact.render(source)
  const bytes = encodeFile(content)
  return { id, content, bytes, readBack: artifact.readBack(source, bytes) }
}
