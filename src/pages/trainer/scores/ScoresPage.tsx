// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { useState } from 'react'
import { Link } from 'react-router'
import { parseScoreCode } from '#domain/training/scoreCode.ts'
import { pointsOf } from '#domain/training/grading.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { addScore, removeScore, unreadCodes, useScores } from '#state/scores.ts'
import type { UnreadCode } from '#state/scores.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from '#pages/trainer/Trainer.module.css'

/** The codes of learners, collected into a table that stays in this browser. */
export function ScoresPage() {
  const m = useMessages()
  const w = useTrainerWords()
  const scores = useScores()
  const [text, setText] = useState('')
  const [problems, setProblems] = useState(unreadCodes)

  const add = () => {
    const codes = text.split(/[\n;,]+/).filter((line) => line.trim() !== '')
    const wrong: UnreadCode[] = []
    let count = 0
    for (const code of codes) {
      const { score, problem } = parseScoreCode(code)
      if (problem !== null) wrong.push({ code: code.trim(), kind: problem.kind })
      else {
        addScore(score)
        count += 1
      }
    }
    setProblems(wrong)
    // What could not be read stays, to be mended.
    setText(wrong.map(({ code }) => code).join('\n'))
    if (count > 0) announce(w.scores.added(count))
  }

  const { columns } = w.scores
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.scores.title)} />
      <Link to={URLS.trainer}>{w.task.back}</Link>
      <h1 tabIndex={-1}>{w.scores.title}</h1>
      <p className={styles['lead']}>{w.scores.lead}</p>
      <p className={styles['soft']}>{w.scores.forged}</p>
      <label className={styles['name']}>
        {w.scores.field}
        <textarea
          rows={3}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {problems.length > 0 && (
        <div role="alert" className={styles['lost']}>
          <ul>
            {problems.map(({ code, kind }) => (
              <li key={code}>
                {w.scores.problems[kind]} <code>{code}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <Button look="primary" unavailable={text.trim() === ''} onClick={add}>
          {w.scores.add}
        </Button>
      </p>
      {scores.length === 0 ? (
        <p className={styles['soft']}>{w.scores.none}</p>
      ) : (
        <div className={styles['scores']}>
          <table>
            <thead>
              <tr>
                {(['name', 'task', 'points', 'time', 'actions', 'hints'] as const).map((column) => (
                  <th key={column} scope="col">
                    {columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {scores.map((score, index) => {
                const { name, hints } = score
                return (
                  <tr key={index}>
                    <th scope="row">{name}</th>
                    <td>
                      {score.task === 'case'
                        ? `${w.case.title} (${score.slip === null ? w.case.faults(score.faults.length) : w.case.inOrder})`
                        : w.lessons[score.task].name}
                    </td>
                    <td>{pointsOf(score)}</td>
                    <td>{w.result.minutes(Math.floor(score.seconds / 60), score.seconds % 60)}</td>
                    <td>{score.actions}</td>
                    <td>{hints.where + hints.what + hints.answer}</td>
                    <td>
                      <Button
                        look="quiet"
                        aria-label={w.scores.remove(name)}
                        onClick={() => removeScore(index)}
                      >
                        ×
                      </Button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
