// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { machineDifferences } from '#domain/windows/machine.ts'
import type { RegistryDifference, ValueData } from '#domain/windows/registry.ts'
import { regLines } from '#domain/training/training.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import type { Training } from '#state/training.ts'
import styles from '#pages/trainer/Trainer.module.css'

/** What the clicks came to: values of the registry before and after, and the same as lines of a file. */
export function ChangesPanel({ training, isOpen }: { training: Training; isOpen: boolean }) {
  const w = useTrainerWords().task
  const { start, desktop } = training
  const changes = machineDifferences(start.machine, desktop.machine)
  return (
    <details className={styles['changes']} open={isOpen}>
      <summary>
        {w.changes} ({changes.length})
      </summary>
      {changes.length === 0 ? <p>{w.noChanges}</p> : <Changes changes={changes} />}
    </details>
  )
}

function Changes({ changes }: { changes: readonly RegistryDifference[] }) {
  const w = useTrainerWords().task
  const text = (data: ValueData | null) => {
    if (data === null) return w.none
    return data.type === 'other' ? data.hex : String(data.data)
  }
  return (
    <div className={styles['both']}>
      <ul>
        {changes.map(({ key, name, before, after }) => (
          <li key={`${key}\\${name}`}>
            <code>{`HKLM\\${key}\\${name}`}</code>
            <br />
            {w.before}: <code>{text(before)}</code>, {w.after}: <code>{text(after)}</code>
          </li>
        ))}
      </ul>
      <figure>
        <figcaption>{w.asReg}</figcaption>
        <pre>{regLines(changes).join('\n')}</pre>
      </figure>
    </div>
  )
}
