import { scopeText } from '#domain/answers/wantedExceptions.ts'
import { keyText } from '#domain/formats/cmdAction.ts'
import { quoted } from '#domain/formats/cmdLine.ts'
import { routineLoop } from '#domain/formats/cmdRoutines.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { entrySubject, listKey } from './savedKeys.ts'

/**
 * What says for which addresses Remote Desktop is open, before `apply.cmd` replaces them: others can no longer reach the
 * computer then, and whoever started the script over Remote Desktop may be one of them. Nothing where it is opened to all.
 */
export function remoteDesktopNotice({ registry, firewall }: Plan): readonly string[] {
  return [
    ...registry.flatMap(({ kind, target, after }) =>
      kind === 'value' && target.name === 'RemoteAddresses' && after?.type === 'REG_SZ' && after.data !== '*'
        ? routineLoop(
            `${keyText(target.key)} /v ${quoted(target.name)}`,
            [`call :narrow "" ${quoted(after.data)}`],
            null,
          )
        : [],
    ),
    ...firewall.flatMap(({ target, after }) =>
      target.kind === 'service' && after !== null && after.scope !== 'any'
        ? routineLoop(
            keyText(listKey(target)),
            [`call :narrow ${quoted(entrySubject(target))} ${quoted(scopeText(after.scope))}`],
            null,
          )
        : [],
    ),
  ]
}
