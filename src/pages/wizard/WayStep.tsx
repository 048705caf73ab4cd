import { WAY_IDS } from '#domain/answers/ways.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answer, useSession } from '#state/session.ts'
import { RadioField } from '#ui/ChoiceField.tsx'
import { WayPicture } from '#ui/WayPicture.tsx'
import { fieldId, Question } from './Question.tsx'

/** How it is rolled out: what all that is handed over speaks of. */
export function WayStep() {
  const m = useMessages()
  const way = useSession((session) => session.answers.way)
  return (
    <Question step="way" article={['warning-test']}>
      {(errorOf) => (
        <RadioField
          id={fieldId('way')}
          legend={m.steps.way.title}
          legendHidden
          error={errorOf('way')}
          value={way}
          choices={WAY_IDS.map((value) => ({
            value,
            ...m.options.way[value],
            picture: <WayPicture way={value} />,
          }))}
          onChange={(chosen) => answer({ way: chosen })}
        />
      )}
    </Question>
  )
}
