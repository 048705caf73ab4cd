import { useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { allowsScript, differenceOf, showsRegistry } from '#domain/audit/difference.ts'
import type { Reading } from '#domain/audit/reading.ts'
import { writeRegFile } from '#domain/files/settings/regChanges.ts'
import { wantedBy } from '#domain/files/scripts/verifyReport.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { effective, undo } from '#domain/plan/plan.ts'
import type { RegistryChange } from '#domain/plan/plan.ts'
import { useAuditWords } from '#i18n/useLazyWords.ts'
import { downloadFile } from '#platform/download.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import styles from './AuditPage.module.css'

interface Props {
  readonly answers: Answers
  readonly reading: Reading
}

/** What is still to be done on the computer of a file, and the way back to what it has now. */
export function DifferenceOffer({ answers, reading }: Props) {
  return (
    <>
      {showsRegistry(reading) && <Settings answers={answers} reading={reading} />}
      {allowsScript(reading, wantedBy(answers).plan) && <Script answers={answers} reading={reading} />}
    </>
  )
}

function Settings({ answers, reading }: Props) {
  const w = useAuditWords()
  const plan = buildPlan(answers)
  const { changes, shown, hidden, notRestorable } = differenceOf(plan, [reading])
  const back = undo({ ...plan, registry: changes })
  if (shown === 0) return null
  const save = (name: string, changes: readonly RegistryChange[]) => {
    downloadFile(name, encodeFile(writeRegFile(changes, [])))
    announce(w.downloaded(name))
  }
  return (
    <section className={styles['offers']}>
      <p>{w.differenceHint(changes.length, shown)}</p>
      {hidden > 0 && <p className={styles['soft']}>{w.differenceHidden(hidden)}</p>}
      {notRestorable.length > 0 && <p className={styles['note']}>{w.notRestorable(notRestorable.length)}</p>}
      {changes.length > 0 && (
        <div className={styles['actions']}>
          <Button onClick={() => save('difference.reg', changes)}>{w.difference}</Button>
          <Button onClick={() => save('difference-undo.reg', effective(back, back.registry))}>
            {w.differenceBack}
          </Button>
        </div>
      )}
    </section>
  )
}

const ZIP = 'difference.zip'

function Script({ answers, reading }: Props) {
  const w = useAuditWords()
  const [said, setSaid] = useState('')
  const save = async () => {
    const [{ differenceScript }, { writeZip }] = await Promise.all([
      import('#domain/audit/differenceScript.ts'),
      import('#domain/formats/zipFile.ts'),
    ])
    const script = differenceScript(answers, reading)
    if (script === null) setSaid(w.script.nothing)
    else {
      downloadFile(ZIP, writeZip(script.files))
      const { registry, firewall } = script.plan
      setSaid(w.script.saved(registry.length + firewall.length, script.all, script.computer))
    }
    announce(script === null ? w.script.nothing : w.downloaded(ZIP))
  }
  return (
    <section className={styles['offers']}>
      <p className={styles['soft']}>{w.script.hint}</p>
      <div className={styles['actions']}>
        <Button onClick={() => void save()}>{w.script.save}</Button>
      </div>
      {said !== '' && <p>{said}</p>}
    </section>
  )
}
