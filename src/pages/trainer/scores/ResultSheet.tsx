// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { Fragment, useState } from 'react'
import { Link } from 'react-router'
import { writeScoreCode } from '#domain/training/scoreCode.ts'
import { FAULTS } from '#domain/training/faults.ts'
import { SLIPS } from '#domain/training/slips.ts'
import { pointLines, pointsOf } from '#domain/training/grading.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { useLanguage } from '#i18n/useMessages.tsx'
import { copyText } from '#platform/clipboard.ts'
import { printPage } from '#platform/printPage.ts'
import { scoreOf } from '#state/training.ts'
import type { Training } from '#state/training.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { NextLesson } from '#pages/trainer/LessonFacts.tsx'
import styles from '#pages/trainer/Trainer.module.css'
import { lessonUrl } from '#pages/trainer/trainerUrls.ts'

/** How it went, as a sheet to print and a code to hand in. */
export function ResultSheet({ training, onRestart }: { training: Training; onRestart: () => void }) {
  const { language, messages: m } = useLanguage()
  const w = useTrainerWords()
  const [name, setName] = useState('')
  const score = scoreOf(training)
  const { task, faults, slip, open, isDone, seconds, actions, turns } = score
  const points = pointsOf(score)
  const code = name.trim() === '' ? null : writeScoreCode({ ...score, name: name.trim() })
  const about = [...faults.map((id) => FAULTS[id].lesson), ...(slip === null ? [] : [SLIPS[slip].lesson])]
  const title = task === 'case' ? w.case.title : w.lessons[task].name
  return (
    <section className={styles['sheet']} aria-labelledby="sheet-title">
      <h2 id="sheet-title">
        {w.result.sheet}: {title}
      </h2>
      <p className={styles['printOnly']}>{m.app.name}</p>
      <p className={styles['points']}>{w.result.points(points)}</p>
      <p>{isDone ? w.result.isDone : w.result.notDone}</p>
      <dl>
        {pointLines(score).map(({ kind, count, points: each }) => (
          <Fragment key={kind}>
            <dt>{each < 0 ? `−${-each}` : `+${each}`}</dt>
            <dd>
              {kind === 'reached'
                ? w.result.reached(count, open)
                : `${kind === 'turn' ? w.result.turns : w.hints[kind]}: ${count}`}
            </dd>
          </Fragment>
        ))}
      </dl>
      <dl>
        <dt>{w.result.date}</dt>
        <dd>{new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(training.endedAt ?? 0)}</dd>
        <dt>{w.result.time}</dt>
        <dd>{w.result.minutes(Math.floor(seconds / 60), seconds % 60)}</dd>
        <dt>{w.result.actions}</dt>
        <dd>{actions}</dd>
      </dl>
      {faults.length > 0 && (
        <>
          <h3>{w.result.wasWrong}</h3>
          <ul>
            {faults.map((id) => (
              <li key={id}>
                {w.faults[id].name}. {w.faults[id].mend}
              </li>
            ))}
          </ul>
        </>
      )}
      {slip !== null && (
        <p>
          {w.case.inOrder}. {w.case.slips[slip].name}. {w.case.slips[slip].mend}.
        </p>
      )}
      {turns.length > 0 && (
        <>
          <h3>{w.result.turns}</h3>
          <ul>
            {turns.map((id) => (
              <li key={id}>{w.turns[id]}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{w.result.again}</h3>
      {points === 100 ? (
        <p>{w.result.nothing}</p>
      ) : task === 'case' ? (
        <ul>
          {[...new Set(about)].map((id) => (
            <li key={id}>
              <Link to={lessonUrl(id, 'follow')}>{w.lessons[id].name}</Link>
            </li>
          ))}
        </ul>
      ) : (
        <Link to={lessonUrl(task, 'follow')}>
          {w.modes.follow.name}: {title}
        </Link>
      )}
      {task !== 'case' && <NextLesson lesson={task} mode="practise" />}
      <label className={styles['name']}>
        {w.result.name}
        <input
          type="text"
          value={name}
          maxLength={60}
          autoComplete="name"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <div>
        {code === null ? (
          w.result.nameFirst
        ) : (
          <>
            <strong>{w.result.code}</strong>
            <p className={styles['code']}>
              <code>{code}</code>
            </p>
            <p className={styles['soft']}>{w.result.codeHint}</p>
          </>
        )}
      </div>
      <div className={styles['steer']}>
        {code !== null && (
          <Button
            onClick={() => {
              void copyText(code).then((isCopied) => isCopied && announce(w.result.copied))
            }}
          >
            {w.result.copy}
          </Button>
        )}
        <Button onClick={printPage}>{w.result.print}</Button>
        <Button look="primary" onClick={onRestart}>
          {task === 'case' ? w.case.again : w.task.restart}
        </Button>
      </div>
    </section>
  )
}
