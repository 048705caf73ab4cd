import type { FileOf, PlanSource, PolicySource } from '#domain/files/artifact.ts'
import { grammarConcerns } from '#domain/files/concerns.ts'
import { policyComments } from '#domain/files/fileComments.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import { readBackGpoBackup, writeGpoBackup } from './gpoBackup.ts'
import { readBackLgpoText, writeLgpoText } from './lgpoTextFile.ts'
import { policyPart } from './policyPart.ts'
import { readBackRegistryPol, writeRegistryPol } from './registryPolFile.ts'
import { readBackSambaGpo, writeSambaGpo } from './sambaGpo.ts'

const hasPolicy = ({ plan }: PlanSource) => policyPart(plan.registry).carried.length > 0

/** The plan's policy part for a whole domain; what is no policy needs a step of its own (`route/routeSteps.ts`). */
export const POLICY_FILES = {
  'gpo-backup-zip': {
    fileName: 'gpo-backup.zip',
    purpose: 'apply',
    hasWords: true,
    suits: hasPolicy,
    render: (source) => writeGpoBackup(source),
    readBack: (source, bytes) => readBackGpoBackup(source, bytes),
    concerns: grammarConcerns,
  },
  'samba-gpo-zip': {
    fileName: 'samba-gpo.zip',
    purpose: 'apply',
    hasWords: true,
    suits: hasPolicy,
    render: (source) => writeSambaGpo(source),
    readBack: (source, bytes) => readBackSambaGpo(source, bytes),
    concerns: grammarConcerns,
  },
  'registry-pol': {
    fileName: 'Registry.pol',
    purpose: 'apply',
    suits: hasPolicy,
    render: ({ plan }) => writeRegistryPol(plan.registry),
    readBack: ({ plan }, bytes) => readBackRegistryPol(plan.registry, bytes),
    concerns: grammarConcerns,
  },
  'lgpo-txt': {
    fileName: 'lgpo.txt',
    purpose: 'apply',
    suits: hasPolicy,
    render: ({ plan, answers }) => writeLgpoText(plan.registry, policyComments(answers)),
    readBack: ({ plan }, bytes) => readBackLgpoText(plan.registry, decodeText(bytes, 'utf-16le-bom')),
  },
} as const satisfies Record<string, FileOf<PolicySource>>
