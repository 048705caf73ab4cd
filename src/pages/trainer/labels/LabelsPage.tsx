// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { useState } from 'react'
import { Link } from 'react-router'
import type { LabelOrigin, LabelTable } from '#domain/training/desktop/labels/labelTable.ts'
import { LABEL_SOURCES } from '#domain/training/desktop/labels/sources.ts'
import { everyWindow } from '#domain/training/everyWindow.ts'
import { isWindowsLanguage, WINDOWS_LANGUAGE_IDS } from '#domain/windows/windowsLanguages.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import { languageName } from '#i18n/languages.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from './Labels.module.css'

interface LabelsPageProps {
  readonly table: LabelTable
  readonly onLanguage: (language: WindowsLanguage) => void
}

/** Every label of the replica in one display language of Windows, and where it was read. */
export function LabelsPage({ table: { language, entries }, onLanguage }: LabelsPageProps) {
  const m = useMessages()
  const w = useTrainerWords()
  const { columns, ...words } = w.labels
  const [windows] = useState(everyWindow)
  const all = [...new Set(windows.flatMap(({ labels }) => labels))].toSorted((one, other) =>
    one.localeCompare(other, 'en'),
  )
  const known = all.flatMap((label) => entries.get(label) ?? [])
  const ours = known.filter(({ origin }) => origin === 'ours').length
  const sources = new Set(known.flatMap(({ origin }) => (origin === 'ours' ? [] : origin)))
  const nameOf = (origin: LabelOrigin | undefined) =>
    origin === undefined ? words.missing : origin === 'ours' ? words.ours : LABEL_SOURCES[origin].title
  const english = new Map<string, Set<string>>()
  for (const { title, labels } of windows) {
    const missing = labels.filter((label) => !entries.has(label))
    if (missing.length === 0) continue
    english.set(title, new Set([...(english.get(title) ?? []), ...missing]))
  }
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(words.title)} />
      <p>
        <Link to={URLS.trainer}>{w.task.back}</Link>
      </p>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.lead}</p>
      <p>
        <label>
          {words.choose}{' '}
          <select
            value={language}
            onChange={({ target: { value } }) => {
              if (isWindowsLanguage(value)) onLanguage(value)
            }}
          >
            {WINDOWS_LANGUAGE_IDS.filter((tag) => tag !== 'en').map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p role="status">{words.counts(all.length, known.length - ours, ours)}</p>
      <section>
        <h2>{words.englishTitle}</h2>
        <p>{english.size === 0 ? words.noEnglish : words.english}</p>
        <ul>
          {[...english].map(([title, missing]) => (
            <li key={title}>
              <span lang="en">
                {title}: {[...missing].map(shown).join(', ')}
              </span>
            </li>
          ))}
          <li>{words.answers}</li>
        </ul>
      </section>
      <div className={styles['table']}>
        <table>
          <thead>
            <tr>
              {(['english', 'label', 'origin'] as const).map((column) => (
                <th key={column} scope="col">
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((label) => {
              const entry = entries.get(label)
              return (
                <tr key={label}>
                  <th scope="row" lang="en">
                    {shown(label)}
                  </th>
                  <td lang={language}>{shown(entry?.text ?? '')}</td>
                  <td>{nameOf(entry?.origin)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <section>
        <h2>{words.sources}</h2>
        <ul>
          {[...sources].map((source) => (
            <li key={source}>
              {LABEL_SOURCES[source].title}: {LABEL_SOURCES[source].address}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** With dots where a name goes. */
function shown(label: string): string {
  return label.replace('{}', '…')
}
