import { perform, START_BUTTON, viewOf } from './desktop/desktop.ts'
import { newDesktop } from './desktop/desktopState.ts'
import { FOLDERS } from './desktop/folders.ts'
import { ENGLISH } from './desktop/labels/labelTable.ts'
import { COMMAND_NAMES } from './desktop/launch.ts'
import { policiesIn } from './desktop/policies.ts'
import { labelsOf, shownText } from './desktop/screen.ts'
import { DEMO_CAST } from './lessonCast.ts'
import { open, press, runProgram, select, type, unfold } from './lessonGestures.ts'
import { configuredMachine } from './lessonMachines.ts'

/** What `everyWindow` goes through the replica with. */
export const REPLICA = {
  perform,
  viewOf,
  newDesktop,
  configuredMachine,
  labelsOf,
  shownText,
  policiesIn,
  open,
  press,
  runProgram,
  select,
  type,
  unfold,
  START_BUTTON,
  FOLDERS,
  COMMAND_NAMES,
  DEMO_CAST,
  ENGLISH,
} as const

export type Replica = typeof REPLICA
