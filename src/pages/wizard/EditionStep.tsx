import { EDITION_IDS, EDITIONS } from '#domain/windows/editions.ts'
import type { Edition, EditionId } from '#domain/windows/editions.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { servicePackMeaning, servicePackWords } from '#i18n/words.ts'
import { answer, useSession } from '#state/session.ts'
import { RadioField } from '#ui/ChoiceField.tsx'
import { SelectField } from '#ui/TextField.tsx'
import styles from './Question.module.css'
import { fieldId, Question } from './Question.tsx'

const EDITION_CHOICES = EDITION_IDS.map((value) => ({ value, label: EDITIONS[value].name }))

/** Which Windows: everything else depends on it. */
export function EditionStep() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const id = answers.edition
  const edition: Edition | undefined = id === undefined ? undefined : EDITIONS[id]

  const chooseEdition = (chosen: EditionId) => {
    const { servicePack } = answers
    const exists =
      servicePack !== undefined && (EDITIONS[chosen] as Edition).servicePacks.includes(servicePack)
    answer({ edition: chosen, servicePack: exists ? servicePack : undefined })
  }

  return (
    <Question step="edition" article={['requirement-windows', 'note-home']}>
      {(errorOf) => (
        <div className={styles['stack']}>
          <SelectField
            id={fieldId('edition')}
            label={m.fields.edition}
            empty={m.chooseEdition}
            error={errorOf('edition')}
            value={answers.edition}
            choices={EDITION_CHOICES}
            onChange={chooseEdition}
          />
          {id === undefined || edition === undefined ? (
            <p className={styles['note']} id={fieldId('servicePack')} tabIndex={-1}>
              {m.hints.servicePackFirst}
            </p>
          ) : (
            <RadioField
              id={fieldId('servicePack')}
              legend={m.fields.servicePack}
              error={errorOf('servicePack')}
              value={answers.servicePack}
              choices={edition.servicePacks.map((value) => ({
                value,
                label: servicePackWords(id, value, m),
                hint: servicePackMeaning(id, value, m),
              }))}
              onChange={(servicePack) => answer({ servicePack })}
            />
          )}
          {edition?.joinsDomain === 'some' && <p className={styles['note']}>{m.hints.mediaCenter}</p>}
          <SelectField
            id={fieldId('helperEdition')}
            label={m.fields.helperEdition}
            hint={m.hints.helperEdition}
            empty={m.chooseEdition}
            error={errorOf('helperEdition')}
            value={answers.helperEdition}
            choices={[...EDITION_CHOICES, { value: 'other' as const, label: m.otherWindows }]}
            onChange={(helperEdition) => answer({ helperEdition })}
          />
        </div>
      )}
    </Question>
  )
}
