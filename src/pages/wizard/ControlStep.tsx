import { useMessages } from '#i18n/useMessages.tsx'
import { answer, useSession } from '#state/session.ts'
import { RadioField } from '#ui/ChoiceField.tsx'
import styles from './Question.module.css'
import { fieldId, Question } from './Question.tsx'

/** One level for everybody on the list. */
export function ControlStep() {
  const m = useMessages()
  const control = useSession((session) => session.answers.control)
  return (
    <Question step="control" article={['policy-4', 'note-one-level']}>
      {(errorOf) => (
        <div className={styles['stack']}>
          <RadioField
            id={fieldId('control')}
            legend={m.steps.control.title}
            legendHidden
            error={errorOf('control')}
            value={control}
            choices={(['view', 'control'] as const).map((value) => ({ value, ...m.options.control[value] }))}
            onChange={(chosen) => answer({ control: chosen })}
          />
          <p className={styles['note']}>{m.control.twoLevels}</p>
        </div>
      )}
    </Question>
  )
}
