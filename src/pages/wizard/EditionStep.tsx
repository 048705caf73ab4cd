import { Link } from 'react-router'
import { unsuitableBecause } from '#domain/answers/steps.ts'
import type { Unsuitable } from '#domain/answers/steps.ts'
import { EDITION_IDS, EDITIONS } from '#domain/windows/editions.ts'
import type { Edition, EditionId } from '#domain/windows/editions.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { servicePackMeaning, servicePackWords } from '#i18n/words.ts'
import { URLS } from '#pages/urls.ts'
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
  const unsuitable = unsuitableBecause(answers)
  const reason = unsuitable?.step === 'edition' ? unsuitable.reason : null
  const isComputerOut = reason === 'home-edition'

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
          <div>
            <SelectField
              id={fieldId('edition')}
              label={m.fields.edition}
              empty={m.chooseEdition}
              error={errorOf('edition')}
              value={answers.edition}
              choices={EDITION_CHOICES}
              onChange={chooseEdition}
            />
            <DeadEnd reason={isComputerOut ? reason : null} />
          </div>
          {edition === undefined && <p className={styles['note']}>{m.hints.servicePackFirst}</p>}
          {id !== undefined && edition !== undefined && !isComputerOut && (
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
          {!isComputerOut && (
            <div>
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
              <DeadEnd reason={reason} />
            </div>
          )}
        </div>
      )}
    </Question>
  )
}

/** What rules the computer out, said as soon as it is chosen, with the way out: nothing else needs to be answered. */
function DeadEnd({ reason }: { reason: Unsuitable | null }) {
  const m = useMessages()
  return (
    // Always there, so that what comes into it is read out.
    <div aria-live="polite">
      {reason !== null && (
        <div className={styles['deadEnd']}>
          <p>
            <strong>{m.unsuitable[reason].title}.</strong> {m.unsuitable[reason].why}
          </p>
          <p>
            <Link to={URLS.unsuitable}>{m.nav.seeInstead}</Link>
          </p>
        </div>
      )}
    </div>
  )
}
