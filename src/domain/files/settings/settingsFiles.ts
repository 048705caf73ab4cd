import type { FileOf, PlanSource } from '#domain/files/artifact.ts'
import { dcomComments, netshComments, regComments } from '#domain/files/fileComments.ts'
import { policyPart } from '#domain/files/policy/policyPart.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import { effective, undo } from '#domain/plan/plan.ts'
import type { Plan, RegistryChange } from '#domain/plan/plan.ts'
import { fitsOf } from '#domain/plan/requirements.ts'
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
    render: ({ plan, answers }) => writeNetshScript(plan, netshComments(plan, answers), fitsOf(answers)),
    readBack: ({ plan, answers }, bytes) =>
      readBackNetshScript(plan, decodeText(bytes, 'ascii'), fitsOf(answers)),
  },
  'firewall-undo-cmd': {
    fileName: 'firewall-undo.cmd',
    purpose: 'undo',
    suits: ({ plan }) => plan.firewall.length > 0,
    render: ({ plan, answers }) =>
      writeNetshScript(undo(plan), netshComments(undo(plan), answers), fitsOf(answers)),
    readBack: ({ plan, answers }, bytes) =>
      readBackNetshScript(undo(plan), decodeText(bytes, 'ascii'), fitsOf(answers)),
  },
} as const satisfies Record<string, FileOf<PlanSource>>

/**
 * EnableDCOM alone, for computers that get all else from a policy object, which does not carry it: apply.reg would write the
 * policy and the helpers into the computer itself as well, and unlinking the object would no longer take everything away.
 */
export const DCOM_FILES = {
  'dcom-reg': {
    fileName: 'dcom.reg',
    purpose: 'apply',
    suits: ({ plan }) => hasPolicy(plan) && dcomChanges(plan).length > 0,
    render: ({ plan, answers }) => writeRegFile(dcomChanges(plan), dcomComments(plan, answers)),
    readBack: ({ plan }, bytes) => readBackRegFile(dcomChanges(plan), decodeText(bytes, 'utf-16le-bom')),
  },
  'dcom-undo-reg': {
    fileName: 'dcom-undo.reg',
    purpose: 'undo',
    // An undo never takes the value away; it puts N back where it was said to be N.
    suits: ({ plan }) => hasPolicy(plan) && dcomChanges(undo(plan)).length > 0,
    render: ({ plan, answers }) => writeRegFile(dcomChanges(undo(plan)), dcomComments(undo(plan), answers)),
    readBack: ({ plan }, bytes) =>
      readBackRegFile(dcomChanges(undo(plan)), decodeText(bytes, 'utf-16le-bom')),
  },
} as const satisfies Record<string, FileOf<PlanSource>>

function hasPolicy({ registry }: Plan): boolean {
  return policyPart(registry).carried.length > 0
}

function dcomChanges(plan: Plan): readonly RegistryChange[] {
  return effective(plan, plan.registry).filter(({ why }) => why.rule === 'dcom')
}
