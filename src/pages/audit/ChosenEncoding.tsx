import { use, useId } from 'react'
import { ENCODINGS } from '#domain/formats/textEncoding.ts'
import { useAuditWords } from '#i18n/useLazyWords.ts'
import type { AuditedFile } from '#state/audit.ts'
import { SelectField } from '#ui/TextField.tsx'
import styles from './AuditPage.module.css'
import { isLabel, wholeSource } from './source.ts'
import { ReadAgain } from './useReading.ts'

/** Which letters a file of text was read in, and the way to read it in others. */
export function ChosenEncoding({ file }: { file: AuditedFile }) {
  const w = useAuditWords()
  const readAgain = use(ReadAgain)
  const id = useId()
  const { encoding } = file.reading
  const source = wholeSource(file)
  if (!isLabel(encoding) || source === undefined) return null
  return (
    <details className={styles['fold']}>
      <summary>{w.encodingIs(encoding)}</summary>
      <div className={styles['encoding']}>
        <SelectField
          id={id}
          label={w.encoding}
          hint={w.encodingHint}
          empty={w.encoding}
          value={encoding}
          choices={ENCODINGS.map((value) => ({ value, label: value }))}
          onChange={(chosen) => readAgain(file.from, source, chosen)}
        />
      </div>
    </details>
  )
}
