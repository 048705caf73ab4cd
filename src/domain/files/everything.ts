import type { Artifact } from './artifact.ts'
import { readBackEverythingZip, writeEverythingZip } from './everythingZip.ts'

/** What holds all the others of a route. */
export const BUNDLES = {
  'everything-zip': {
    fileName: 'everything.zip',
    purpose: 'keep',
    hasWords: true,
    suits: () => true,
    render: (_, others) => writeEverythingZip(others.packed()),
    readBack: (_, bytes, others) => readBackEverythingZip(others.packed(), bytes),
  },
} as const satisfies Record<string, Artifact>
