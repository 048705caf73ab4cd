import { useState } from 'react'
import { compareReadings } from '#domain/audit/compareReadings.ts'
import type { ComparedSide, ReadingDifference } from '#domain/audit/compareReadings.ts'
import type { AuditWords } from '#i18n/en/audit.ts'
import { useAuditWords } from '#i18n/useLazyWords.ts'
import { copyText } from '#platform/clipboard.ts'
import type { AuditedFile } from '#state/audit.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { SelectField, TextField } from '#ui/TextField.tsx'
import styles from './AuditPage.module.css'

/** More rows than anybody reads; copying takes them all. */
const MOST = 200

/** Two files against each other: before and after, or two computers. Nothing where no two of them have settings. */
export function Compare({ files }: { files: readonly AuditedFile[] }) {
  const { compare: w } = useAuditWords()
  const [isOpen, setOpen] = useState(false)
  const comparable = files.filter(({ reading }) => hasSettings(reading))
  if (comparable.length < 2) return null
  return (
    <details className={styles['fold']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.title}</summary>
      {isOpen && <Choice files={comparable} />}
    </details>
  )
}

function hasSettings({ statements, exceptions, firewall }: AuditedFile['reading']): boolean {
  return statements.length > 0 || exceptions.length > 0 || firewall.length > 0
}

function Choice({ files }: { files: readonly AuditedFile[] }) {
  const { compare: w } = useAuditWords()
  const [chosen, setChosen] = useState<readonly (string | undefined)[]>([])
  // What was chosen may have been removed since.
  const one = files.find(({ fileName }) => fileName === chosen[0]) ?? files[0]
  const other = files.find(({ fileName }) => fileName === chosen[1]) ?? files[1]
  const names = files.map(({ fileName }) => fileName)
  const FileField = files.length > LISTED ? FileSearch : FileSelect
  return (
    <div className={styles['body']}>
      <p className={styles['soft']}>{w.lead}</p>
      <div className={styles['actions']}>
        <FileField
          id="compare-before"
          label={w.before}
          names={names}
          value={one?.fileName ?? ''}
          onChange={(name) => setChosen([name, other?.fileName])}
        />
        <FileField
          id="compare-after"
          label={w.after}
          names={names}
          value={other?.fileName ?? ''}
          onChange={(name) => setChosen([one?.fileName, name])}
        />
      </div>
      {one !== undefined && other !== undefined && <Differences one={one} other={other} />}
    </div>
  )
}

/** In a longer list nobody finds anything. */
const LISTED = 50

interface FileFieldProps {
  readonly id: string
  readonly label: string
  readonly names: readonly string[]
  readonly value: string
  readonly onChange: (name: string) => void
}

function FileSelect({ id, label, names, value, onChange }: FileFieldProps) {
  const { compare: w } = useAuditWords()
  const choices = names.map((name) => ({ value: name, label: name }))
  return (
    <SelectField id={id} label={label} empty={w.choose} value={value} choices={choices} onChange={onChange} />
  )
}

/** Of thousands of files one is found by a part of its name. */
function FileSearch({ id, label, names, value, onChange }: FileFieldProps) {
  const { compare: w } = useAuditWords()
  const [text, setText] = useState(value)
  const isKnown = names.includes(text)
  const matching = names.filter((name) => name.toLowerCase().includes(text.toLowerCase()))
  return (
    <TextField
      id={id}
      label={label}
      hint={w.part}
      error={isKnown ? undefined : w.matching(matching.length)}
      value={text}
      suggestions={(isKnown ? names : matching).slice(0, LISTED)}
      onChange={(next) => {
        setText(next)
        if (names.includes(next)) onChange(next)
      }}
    />
  )
}

function Differences({ one, other }: { one: AuditedFile; other: AuditedFile }) {
  const words = useAuditWords()
  const { compare: w } = words
  const differences = compareReadings(one.reading, other.reading)
  const [copied, setCopied] = useState('')
  const copy = async () => {
    const text = textOf(differences, one.fileName, other.fileName, w)
    const said = (await copyText(text)) ? w.copied : w.copyFailed
    setCopied(said)
    announce(said)
  }
  return (
    <>
      <p role="status">{w.differ(differences.length)}</p>
      {differences.length > 0 && (
        <>
          <div className={styles['scroll']}>
            <table>
              <thead>
                <tr>
                  {[w.key, w.name, one.fileName, other.fileName].map((column, index) => (
                    <th key={index} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {differences.slice(0, MOST).map(({ key, name, before, after }, index) => (
                  <tr key={index}>
                    <td>
                      <code>{key}</code>
                    </td>
                    <th scope="row">
                      <code>{name === '' ? w.defaultName : name}</code>
                    </th>
                    <td>
                      <Side side={before} />
                    </td>
                    <td>
                      <Side side={after} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {differences.length > MOST && <p>{words.more(differences.length - MOST)}</p>}
          </div>
          <div className={styles['actions']}>
            <Button onClick={() => void copy()}>{w.copy}</Button>
            {copied !== '' && <span>{copied}</span>}
          </div>
        </>
      )}
    </>
  )
}

function Side({ side }: { side: ComparedSide }) {
  const { compare: w } = useAuditWords()
  return side.state === 'there' ? <code>{side.text}</code> : sideText(side, w)
}

function sideText(side: ComparedSide, w: AuditWords['compare']): string {
  if (side.state === 'there') return side.text
  return side.state === 'not-there' ? w.notThere : w.notShown
}

/** With a tab between columns, as a mail and a spreadsheet take it. */
function textOf(
  differences: readonly ReadingDifference[],
  before: string,
  after: string,
  w: AuditWords['compare'],
): string {
  return [
    [w.key, w.name, before, after],
    ...differences.map((each) => [
      each.key,
      each.name === '' ? w.defaultName : each.name,
      sideText(each.before, w),
      sideText(each.after, w),
    ]),
  ]
    .map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\r\n')
}
