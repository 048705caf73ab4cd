import { FIREWALL_PROFILES } from '#domain/windows/firewallException.ts'
import { freshMachine, MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { DEMO_CAST } from './lessonCast.ts'
import type { Cast } from './lessonCast.ts'
import { changed, configuredMachine, localKey, number, withExceptions, withOffer } from './lessonMachines.ts'

import type { LessonId } from './lessons.ts'

/** The computer as a lesson finds it: what the lesson is about is still to be done, all else is in order. */
export function startOf(lesson: LessonId, cast: Cast = DEMO_CAST): Machine {
  const { computer, domain } = cast
  return {
    ...machineOf(lesson, cast),
    name: computer,
    domain,
    person: { name: `${domain}\\user`, accepts: true },
  }
}

function machineOf(lesson: LessonId, cast: Cast): Machine {
  switch (lesson) {
    case 'policy':
    case 'slips':
      return withExceptions(freshMachine('xp-professional', 'sp3'))
    case 'firewall':
    case 'strings':
      return withOffer(freshMachine('xp-professional', 'sp3'), cast)
    case 'dcom':
      return changed(configuredMachine(cast), [
        {
          kind: 'set-value',
          key: MACHINE_KEYS.dcom,
          name: 'EnableDCOM',
          data: { type: 'REG_SZ', data: 'N' },
        },
      ])
    case 'level':
    case 'one-list':
      return configuredMachine(cast)
    case 'server':
      return changed(
        withOffer(freshMachine('server-2003-standard', 'sp2'), cast),
        FIREWALL_PROFILES.map((profile) => number(localKey(profile), 'EnableFirewall', 1)),
      )
  }
}
