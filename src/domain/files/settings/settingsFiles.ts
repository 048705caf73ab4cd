import type { FileOf, PlanSource } from '#domain/files/artifact.ts'
import { netshComments, regComments } from '#domain/files/fileComments.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import { effective, undo } from '#domain/plan/plan.ts'
import { writeNetshScript } from './netshScript.ts'
import { readBackNetshScript } from './readNetshScript.ts'
import { readBackRegFile, writeRegFile } from './regChanges.ts'

/** The files that carry out the plan as it stands, change by change; the questions show them as they grow. */
export const SETTINGS_FILES = {
  'apply-reg': {
    fileName: 'apply.reg',
    purpose: 'apply',
    suits: ({ plan }) => plan.registry.length > 0,
    render: ({ plan, answers }) => writeRegFile(plan.registry, regComments(plan, answers)),
    readBack: ({ plan }, bytes) => readBackRegFile(plan.registry, decodeText(bytes, 'utf-16le-bom')),
  },
  'undo-reg': {
    fileName: 'undo.reg',
    purpose: 'undo',
    suits: ({ plan }) => plan.registry.length > 0,
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
    suits: ({ plan }) => plan.firewall.length > 0,
    render: ({ plan, answers }) => writeNetshScript(plan, netshComments(plan, answers)),
    readBack: ({ plan }, bytes) => readBackNetshScript(plan, decodeText(bytes, 'ascii')),
  },
  'firewall-undo-cmd': {
    fileName: 'firewall-undo.cmd',
    purpose: 'undo',
    suits: ({ plan }) => plan.firewall.length > 0,
    render: ({ plan, answers }) => writeNetshScript(undo(plan), netshComments(undo(plan), answers)),
    readBack: ({ plan }, bytes) => readBackNetshScript(undo(plan), decodeText(bytes, 'ascii')),
  },
} as const satisfies Record<string, FileOf<PlanSource>>
