import { useMessages } from '#i18n/useMessages.tsx'
import { answer, useSession } from '#state/session.ts'
import { CheckboxField, RadioField } from '#ui/ChoiceField.tsx'
import styles from './Question.module.css'
import { fieldId, Question } from './Question.tsx'

/** Whether requests for help are disabled, which on some Windows makes offers fail. */
export function RequestsStep() {
  const m = useMessages()
  const { solicited, enableSolicited } = useSession((session) => session.answers)
  const options = m.options.solicited
  return (
    <Question step="requests" article={['note-solicited']}>
      {(errorOf) => (
        <div className={styles['stack']}>
          <RadioField
            id={fieldId('solicited')}
            legend={m.steps.requests.title}
            legendHidden
            error={errorOf('solicited')}
            value={solicited}
            choices={(['disabled', 'enabled', 'unknown'] as const).map((value) => ({
              value,
              ...options[value],
            }))}
            onChange={(chosen) => answer({ solicited: chosen })}
          />
          {solicited === 'disabled' && (
            <CheckboxField
              id={fieldId('enableSolicited')}
              legend={m.fields.enableSolicited}
              values={enableSolicited === true ? ['yes'] : []}
              choices={[{ value: 'yes', ...m.options.enableSolicited }]}
              onChange={(values) => answer({ enableSolicited: values.length > 0 ? true : undefined })}
            />
          )}
        </div>
      )}
    </Question>
  )
}
