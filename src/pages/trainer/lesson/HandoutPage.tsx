// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import type { ReactNode } from 'react'
import { Link, Navigate, useParams } from 'react-router'
import { viewOf } from '#domain/training/desktop/desktop.ts'
import { frontWindow } from '#domain/training/desktop/desktopState.ts'
import { resultOf, toldChanges } from '#domain/training/handout.ts'
import type { ToldChange } from '#domain/training/handout.ts'
import { noteId } from '#domain/training/lessonPlanFile.ts'
import { LESSON_IDS, lessonOf } from '#domain/training/lessons.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { regLines, scenesOf } from '#domain/training/training.ts'
import type { Scene } from '#domain/training/training.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import { machineDifferences } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { useHandoutWords, useTrainerWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { ActionDetails, ActionText } from './ActionWords.tsx'
import { URLS } from '#pages/urls.ts'
import { printPage } from '#platform/printPage.ts'
import { useLessonPlan } from '#state/lessonPlan.ts'
import { Button } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { typedIn } from '#domain/training/lesson.ts'
import { goalText } from '#pages/trainer/lessonWords.ts'
import { FittedReplica } from '#pages/trainer/replica/FittedReplica.tsx'
import { useCast } from '#pages/trainer/useCast.ts'
import { useScreenWords } from '#pages/trainer/replica/screenWords.ts'
import styles from './Handout.module.css'

/** A lesson as pages to print: what it is about, each action with its picture, and what to think of afterwards. */
export function HandoutPage() {
  const { lesson: text } = useParams()
  const lesson = LESSON_IDS.find((id) => id === text)
  return lesson === undefined ? <Navigate to={URLS.trainer} replace /> : <Handout lesson={lesson} />
}

function Handout({ lesson }: { lesson: LessonId }) {
  const m = useMessages()
  const w = useTrainerWords()
  const h = useHandoutWords()
  const cast = useCast()
  const scenes = scenesOf(lesson, cast)
  const title = w.handout.title(w.lessons[lesson].name)
  return (
    <div className={styles['handout']}>
      <PageTitle title={m.app.title(title)} />
      <p className={styles['screenOnly']}>
        <Link to={URLS.trainer}>{w.task.back}</Link>
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <p className={styles['screenOnly']}>{h.lead}</p>
      <p className={styles['screenOnly']}>
        <Button look="primary" onClick={printPage}>
          {h.print}
        </Button>
      </p>
      <FirstPage lesson={lesson} />
      <ol className={styles['actions']}>
        {lessonOf(lesson, cast).actions.map((_, index) => (
          <Action key={index} lesson={lesson} scenes={scenes} index={index} />
        ))}
      </ol>
      <LastPage lesson={lesson} scenes={scenes} />
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** What the lesson is for, which computers it speaks of, what the article asks for, and what to have at hand. */
function FirstPage({ lesson }: { lesson: LessonId }) {
  const { article } = useMessages()
  const w = useTrainerWords()
  const h = useHandoutWords()
  const { notes } = useLessonPlan()
  const cast = useCast()
  const { helper, listed } = cast
  const { machine } = scenesOf(lesson, cast)[0]?.desktop ?? {}
  return (
    <div className={styles['first']}>
      <Part title={h.aim}>
        <p>{w.lessons[lesson].goal}</p>
        <ul>
          {lessonOf(lesson, cast).goals.map((goal, index) => (
            <li key={index}>{goalText(goal, w)}</li>
          ))}
        </ul>
      </Part>
      <Part title={h.setting}>
        {machine !== undefined && <p>{h.novice(machine.name, windowsOf(machine), machine.domain ?? '')}</p>}
        <p>{h.helper(helper.account, listed, helper.address)}</p>
      </Part>
      <Part title={h.needs}>
        <ul>
          {(['requirement-policy', 'requirement-domain', 'requirement-windows'] as const).map((id) => (
            <li key={id}>{article[id]}</li>
          ))}
        </ul>
      </Part>
      <Part title={h.bring}>
        <ul className={styles['boxes']}>
          {h.bringList.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Part>
      {notes[lesson] !== undefined && <p className={styles['remark']}>{notes[lesson]}</p>}
    </div>
  )
}

function windowsOf({ edition, servicePack }: Machine): string {
  const pack = servicePack === 'rtm' ? '' : ` ${servicePack.toUpperCase()}`
  return EDITIONS[edition].name + pack
}

/** The replica just before the last gesture of an action, what comes of it, and room to write. */
function Action({ lesson, scenes, index }: { lesson: LessonId; scenes: readonly Scene[]; index: number }) {
  const w = useTrainerWords()
  const h = useHandoutWords()
  const show = useScreenWords()
  const { notes } = useLessonPlan()
  const action = lessonOf(lesson, useCast()).actions[index]
  const scene = scenes.findLast((each) => each.action === index && each.next !== null)
  if (action === undefined || scene === undefined) return null
  const front = frontWindow(scene.desktop)
  const view = front === null ? null : viewOf(scene.desktop, front.state)
  const note = notes[noteId(lesson, action.id)]
  return (
    // A dialog is as high as a tree with its list, but half as wide: its words stand beside it.
    <li data-wide={view?.isWide === true || undefined}>
      <h2>
        {index + 1}. <ActionText id={action.id} />
      </h2>
      <div className={styles['picture']}>
        <FittedReplica
          desktop={scene.desktop}
          spot={scene.next}
          enlargement={null}
          onGesture={null}
          picture={w.replica.picture(
            index + 1,
            view === null ? w.replica.empty : show(view.title, view).text,
          )}
        />
      </div>
      <div className={styles['beside']}>
        <div>
          <ActionDetails id={action.id} typed={typedIn(action)} />
        </div>
        <Result scenes={scenes} index={index} />
        {note !== undefined && <p className={styles['remark']}>{note}</p>}
        <p className={styles['room']}>{h.notes}</p>
      </div>
    </li>
  )
}

function Result({ scenes, index }: { scenes: readonly Scene[]; index: number }) {
  const h = useHandoutWords()
  const show = useScreenWords()
  const { changes, opened, closed } = resultOf(scenes, index)
  const titles = (views: typeof opened) => views.map((view) => show(view.title, view).text).join(', ')
  const lines = [
    ...changes.map((change) => changeText(change, h)),
    ...(opened.length > 0 ? [h.opened(titles(opened))] : []),
    ...(closed.length > 0 ? [h.closed(titles(closed))] : []),
  ]
  return (
    <div data-result>
      <strong>{h.changed}:</strong>{' '}
      {lines.length === 0 ? (
        h.same
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function changeText(change: ToldChange, h: ReturnType<typeof useHandoutWords>): string {
  if (change.kind === 'added') return h.added(change.list, change.count)
  const { name, before, after } = change
  if (after === null) return h.removed(name, before ?? '')
  return before === null ? h.set(name, after) : h.replaced(name, before, after)
}

function backText(change: ToldChange, h: ReturnType<typeof useHandoutWords>): string {
  if (change.kind === 'added') return h.backAdded(change.list, change.count)
  return change.before === null ? h.backSet(change.name) : h.backReplaced(change.name, change.before)
}

/** How to undo it all, and what to think about. */
function LastPage({ lesson, scenes }: { lesson: LessonId; scenes: readonly Scene[] }) {
  const h = useHandoutWords()
  const start = scenes[0]?.desktop.machine
  const end = scenes.at(-1)?.desktop.machine
  if (start === undefined || end === undefined) return null
  const back = machineDifferences(end, start)
  return (
    <div className={styles['last']}>
      <Part title={h.back}>
        {back.length === 0 ? (
          <p>{h.backNone}</p>
        ) : (
          <>
            <p>{h.backLead}</p>
            <ul>
              {toldChanges(machineDifferences(start, end)).map((change) => (
                <li key={change.kind === 'added' ? change.list : change.name}>{backText(change, h)}</li>
              ))}
            </ul>
            <p>{h.backFile}</p>
            <pre>{regLines(back).join('\n')}</pre>
          </>
        )}
        <p>{h.backNote}</p>
      </Part>
      <Part title={h.questions}>
        <ol className={styles['questions']}>
          {[...h.ask[lesson], h.own].map((question) => (
            <li key={question}>
              <p className={styles['room']}>{question}</p>
            </li>
          ))}
        </ol>
      </Part>
    </div>
  )
}
