import { useRef, useState } from 'react'
import {
  isSameName,
  NAMED_FILE_LIMIT,
  NAMED_FILE_NAME,
  parseNamedFile,
  plainName,
  writeNamedFile,
} from '#domain/files/namedAnswers.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import { useNamedWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { downloadFile } from '#platform/download.ts'
import { readTextFile } from '#platform/readFile.ts'
import { importNamed, keepAs, useNamedAnswers } from '#state/namedAnswers.ts'
import { useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { TextField } from '#ui/TextField.tsx'
import { NamedList } from './NamedList.tsx'
import styles from './NamedPage.module.css'

/** Answers of customers, offices and tickets, each under a name, in this browser and as one file. */
export function NamedPage() {
  const m = useMessages()
  const w = useNamedWords()
  const { named, trouble } = useNamedAnswers()
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.title)} />
      <h1 tabIndex={-1}>{w.title}</h1>
      <p>{w.lead}</p>
      {trouble !== null && (
        <p role="alert" className={styles['note']}>
          {w.trouble[trouble]}
        </p>
      )}
      <Keep />
      <section className={styles['part']}>
        <h2>{w.listTitle(named.length)}</h2>
        <NamedList />
      </section>
      <ImportAndExport />
    </div>
  )
}

function Keep() {
  const w = useNamedWords()
  const { named } = useNamedAnswers()
  const answers = useSession((session) => session.answers)
  const [typed, setTyped] = useState('')
  const name = plainName(typed)
  const taken = named.find((each) => isSameName(each.name, name))
  if (Object.keys(answers).length === 0) return <p>{w.noAnswers}</p>
  return (
    <form
      className={styles['keep']}
      onSubmit={(event) => {
        event.preventDefault()
        if (name === '') return
        keepAs(name, answers)
        announce(w.wasKept(name))
        setTyped('')
      }}
    >
      <h2>{w.keepTitle}</h2>
      <TextField id="named-name" label={w.name} hint={w.nameHint} value={typed} onChange={setTyped} />
      <Button look="primary" type="submit" unavailable={name === ''}>
        {taken === undefined ? w.keep : w.replace(taken.name)}
      </Button>
    </form>
  )
}

function ImportAndExport() {
  const w = useNamedWords()
  const { named } = useNamedAnswers()
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<readonly string[]>([])
  const open = async (file: File) => {
    const lines = await imported(file)
    setSaid(lines)
    announce(lines.join(' '))
  }
  const imported = async (file: File): Promise<readonly string[]> => {
    const text = await readTextFile(file, NAMED_FILE_LIMIT)
    if (text.kind !== 'text') return [w.problem[text.kind]]
    const read = parseNamedFile(text.text)
    if (read.kind !== 'named') return [w.problem[read.kind]]
    const added = importNamed(read.named)
    return [
      w.imported(added, read.named.length - added),
      ...(read.refused.length === 0 ? [] : [w.refused(read.refused.map(({ name }) => name).join(', '))]),
    ]
  }
  return (
    <>
      <div className={styles['actions']}>
        <Button
          unavailable={named.length === 0}
          onClick={() => downloadFile(NAMED_FILE_NAME, encodeFile(writeNamedFile(named)), 'application/json')}
        >
          {w.export}
        </Button>
        <Button onClick={() => input.current?.click()}>{w.import}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={w.import}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            // The same file can be chosen again after it was mended.
            event.target.value = ''
            if (file !== undefined) void open(file)
          }}
        />
      </div>
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}
