import type { Artifact } from './artifact.ts'
import { readBackEverythingZip, writeEverythingZip } from './everythingZip.ts'

/** What holds all the others of a situation. */
export const BUNDLES = {
  'everything-zip': {
    fileName: 'everything.zip',
    purpose: 'keep',
    dependsOn: ['language', 'situation'],
    suits: () => true,
    render: (_, others) => writeEverythingZip(others()),
    readBack: (_, bytes, others) => readBackEverythingZip(others(), bytes),
  },
} as const satisfies Record<string, Artifact>
