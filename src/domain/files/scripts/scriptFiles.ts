import { requirementsOf } from '#domain/plan/requirements.ts'
import type { FileOf, PlanSource } from '#domain/files/artifact.ts'
import { foreignConcerns, regFileConcerns } from '#domain/files/concerns.ts'
import {
  applyComments,
  namesComments,
  restoreComments,
  startupComments,
  verifyComments,
} from '#domain/files/fileComments.ts'
import { writeNetshStartupScript } from '#domain/files/settings/netshScript.ts'
import { readBackNetshStartupScript } from '#domain/files/settings/readNetshScript.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import { undo } from '#domain/plan/plan.ts'
import { fitsOf } from '#domain/plan/requirements.ts'
import { capabilitiesOf } from '#domain/windows/editions.ts'
import { readBackApplyScript, writeApplyScript } from './applyScript.ts'
import type { GuardedComputer } from './computerScript.ts'
import { readBackNamesScript, writeNamesScript } from './namesScript.ts'
import { readBackVerifyScript } from './readVerifyScript.ts'
import { readBackRestoreScript, writeRestoreScript } from './restoreScript.ts'
import { writeVerifyScript } from './verifyScript.ts'

const isAnswered = ({ answers }: PlanSource) =>
  answers.edition !== undefined && answers.servicePack !== undefined

/** The computer of whole answers, as scripts guard it. */
export function computerOf({ answers }: Pick<PlanSource, 'answers'>): GuardedComputer {
  const { edition, servicePack } = answers
  if (edition === undefined || servicePack === undefined) throw new Error('A script for no computer')
  return { ...capabilitiesOf(edition, servicePack), fits: fitsOf(answers) }
}

/** The scripts that do it all on one computer or at its start, or ask whether it is done. */
export const SCRIPT_FILES = {
  'apply-cmd': {
    fileName: 'apply.cmd',
    purpose: 'apply',
    suits: (source) => isAnswered(source) && source.plan.registry.length > 0,
    render: (source) =>
      writeApplyScript(
        source.plan,
        requirementsOf(source.answers),
        computerOf(source),
        applyComments(source.answers),
      ),
    readBack: (source, bytes) =>
      readBackApplyScript(
        source.plan,
        requirementsOf(source.answers),
        computerOf(source),
        applyComments(source.answers),
        decodeText(bytes, 'ascii'),
      ),
    concerns: regFileConcerns,
  },
  'restore-cmd': {
    fileName: 'restore.cmd',
    purpose: 'undo',
    suits: (source) => isAnswered(source) && source.plan.registry.length > 0,
    render: (source) => writeRestoreScript(computerOf(source), restoreComments(source.answers)),
    readBack: (source, bytes) =>
      readBackRestoreScript(computerOf(source), restoreComments(source.answers), decodeText(bytes, 'ascii')),
  },
  'check-names-cmd': {
    fileName: 'check-names.cmd',
    purpose: 'verify',
    suits: () => true,
    render: ({ answers }) => writeNamesScript(answers, namesComments(answers)),
    readBack: ({ answers }, bytes) => readBackNamesScript(answers, decodeText(bytes, 'ascii')),
    concerns: foreignConcerns('not-asked'),
  },
  'verify-cmd': {
    fileName: 'verify.cmd',
    purpose: 'verify',
    suits: () => true,
    render: ({ answers }) => writeVerifyScript(answers, verifyComments(answers)),
    readBack: ({ answers }, bytes) => readBackVerifyScript(answers, decodeText(bytes, 'ascii')),
    concerns: foreignConcerns('not-checked'),
  },
  'firewall-apply-startup-cmd': {
    fileName: 'firewall-apply-startup.cmd',
    purpose: 'apply',
    suits: ({ plan }) => plan.firewall.length > 0,
    render: ({ plan, answers }) =>
      writeNetshStartupScript(plan, startupComments(plan, answers), fitsOf(answers)),
    readBack: ({ plan, answers }, bytes) =>
      readBackNetshStartupScript(plan, decodeText(bytes, 'ascii'), fitsOf(answers)),
  },
  'firewall-undo-startup-cmd': {
    fileName: 'firewall-undo-startup.cmd',
    purpose: 'undo',
    suits: ({ plan }) => plan.firewall.length > 0,
    render: ({ plan, answers }) =>
      writeNetshStartupScript(undo(plan), startupComments(undo(plan), answers), fitsOf(answers)),
    readBack: ({ plan, answers }, bytes) =>
      readBackNetshStartupScript(undo(plan), decodeText(bytes, 'ascii'), fitsOf(answers)),
  },
} as const satisfies Record<string, FileOf<PlanSource>>
