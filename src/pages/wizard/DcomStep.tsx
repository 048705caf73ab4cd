import { useMessages } from '#i18n/useMessages.tsx'
import { answer, useSession } from '#state/session.ts'
import { RadioField } from '#ui/ChoiceField.tsx'
import { fieldId, Question } from './Question.tsx'

/** What the DCOM switch of the computer is now. */
export function DcomStep() {
  const m = useMessages()
  const dcom = useSession((session) => session.answers.dcom)
  return (
    <Question step="dcom" article={['note-dcom']}>
      {(errorOf) => (
        <RadioField
          id={fieldId('dcom')}
          legend={m.steps.dcom.title}
          legendHidden
          error={errorOf('dcom')}
          value={dcom}
          choices={(['on', 'off', 'missing', 'unknown'] as const).map((value) => ({
            value,
            ...m.options.dcom[value],
          }))}
          onChange={(chosen) => answer({ dcom: chosen })}
        />
      )}
    </Question>
  )
}
