import { useState } from 'react'
import { advice } from '#domain/answers/advice.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { firewallStoreOf, WAYS } from '#domain/answers/ways.ts'
import type { FirewallStore } from '#domain/answers/ways.ts'
import { readScope } from '#domain/windows/addresses.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answer, setDraft, useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { CheckboxField, RadioField } from '#ui/ChoiceField.tsx'
import { TextAreaField } from '#ui/TextField.tsx'
import styles from './Question.module.css'
import { fieldId, Question } from './Question.tsx'

type ScopeChoice = 'any' | 'subnet' | 'listed'

/** Answers that go together. All that can be said without knowing the network, so that pressing one leaves little to do. */
const PRESETS = {
  narrow: { profiles: ['domain'], scope: 'listed', keepLocalExceptions: true },
  article: { profiles: ['domain', 'standard'], scope: 'any', keepLocalExceptions: false },
} as const
type PresetId = keyof typeof PRESETS

/** Where the exceptions go, in which profiles, and for which addresses. */
export function FirewallStep() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const draft = useSession((session) => session.drafts.scope)
  // What was listed comes back when the person returns to the list.
  const [listed, setListed] = useState(
    () => draft ?? (Array.isArray(answers.scope) ? answers.scope.join('\n') : ''),
  )
  const choice = scopeChoice(answers, draft)
  const text = listText(answers, draft)

  const typeList = (typed: string) => {
    setListed(typed)
    setDraft('scope', typed)
    answer({ scope: scopeOf(typed) }, 'scope')
  }
  const chooseScope = (chosen: ScopeChoice) => {
    if (chosen === 'listed') return typeList(listed)
    setDraft('scope', undefined)
    return answer({ scope: chosen === 'any' ? 'any' : ['localsubnet'] })
  }
  const applyPreset = (preset: PresetId) => {
    if (text !== '') setListed(text)
    const { profiles, keepLocalExceptions, scope } = PRESETS[preset]
    const typed = scope === 'any' ? undefined : text || listed
    answer(
      {
        profiles: [...profiles],
        keepLocalExceptions,
        scope: typed === undefined ? 'any' : scopeOf(typed),
      },
      undefined,
      { scope: typed },
    )
    announce(m.presets.applied(m.presets[preset].label))
    // The addresses are all that is left to say; their box may come with the next frame.
    if (typed !== undefined)
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${fieldId('scope')}`)?.focus())
  }
  const isUntouched =
    answers.firewallStore === undefined && answers.profiles === undefined && choice === undefined

  return (
    <Question step="firewall" article={['firewall-12', 'firewall-13', 'note-folders']}>
      {(errorOf) => (
        <div className={styles['stack']}>
          <section className={styles['presetSection']}>
            <h2>{m.presets.title}</h2>
            <p>
              {m.hints.presets} {isUntouched && m.hints.presetsUntouched}
            </p>
            <div className={styles['presets']}>
              {(['narrow', 'article'] as const).map((preset) => (
                <Preset
                  key={preset}
                  preset={preset}
                  isInForce={isInForce(preset, answers, choice)}
                  onApply={() => applyPreset(preset)}
                />
              ))}
            </div>
          </section>
          <StoreField answers={answers} error={errorOf('firewallStore')} />
          <CheckboxField
            id={fieldId('profiles')}
            legend={m.fields.profiles}
            hint={advice(answers).includes('standardOnly') ? m.warnings.standardOnly : undefined}
            error={errorOf('profiles')}
            values={answers.profiles ?? []}
            choices={(['domain', 'standard'] as const).map((value) => ({
              value,
              ...m.options.profiles[value],
            }))}
            onChange={(profiles) => answer({ profiles: profiles.length === 0 ? undefined : [...profiles] })}
          />
          <RadioField
            id={choice === 'listed' ? 'scope' : fieldId('scope')}
            legend={m.fields.scope}
            error={choice === 'listed' ? undefined : errorOf('scope')}
            value={choice}
            choices={(['any', 'subnet', 'listed'] as const).map((value) => ({
              value,
              ...m.options.scope[value],
            }))}
            onChange={chooseScope}
          />
          {choice === 'listed' && (
            <TextAreaField
              id={fieldId('scope')}
              label={m.hints.scopeList}
              hint={m.hints.scopeListed}
              error={errorOf('scope')}
              rows={3}
              value={text}
              onChange={(event) => typeList(event.target.value)}
            />
          )}
          {firewallStoreOf(answers) === 'policy' && (
            <RadioField
              id={fieldId('keepLocalExceptions')}
              legend={m.fields.keepLocalExceptions}
              hint={m.hints.localExceptions}
              value={answers.keepLocalExceptions === false ? 'no' : 'yes'}
              choices={(['yes', 'no'] as const).map((value) => ({
                value,
                ...m.options.keepLocalExceptions[value],
              }))}
              onChange={(value) => answer({ keepLocalExceptions: value === 'yes' })}
            />
          )}
        </div>
      )}
    </Question>
  )
}

/** Where the exceptions go: as the way has it, with its reason, or elsewhere, with what that means. */
function StoreField({ answers, error }: { answers: Answers; error: string | undefined }) {
  const m = useMessages()
  const { way } = answers
  const byWay = way === undefined ? undefined : WAYS[way].firewallStore
  const store = firewallStoreOf(answers)
  const [isOpen, setOpen] = useState(byWay === undefined || store !== byWay)
  const meaning = (value: FirewallStore) => {
    if (way === undefined) return m.options.firewallStore[value].hint
    return value === byWay ? m.options.storeByWay[way] : m.options.storeInstead[way]
  }
  if (!isOpen && way !== undefined) {
    return (
      <div className={styles['note']}>
        <p>
          <strong>{m.fields.firewallStore}</strong>: {m.options.storeByWay[way]}
        </p>
        <Button onClick={() => setOpen(true)}>{m.hints.storeChange}</Button>
      </div>
    )
  }
  return (
    <RadioField
      id={fieldId('firewallStore')}
      legend={m.fields.firewallStore}
      error={error}
      value={store}
      choices={(['netsh', 'policy'] as const).map((value) => ({
        value,
        label: m.options.firewallStore[value].label,
        hint: meaning(value),
      }))}
      // What the way has anyway is no answer of its own: it goes with the way.
      onChange={(chosen) => answer({ firewallStore: chosen === byWay ? undefined : chosen })}
    />
  )
}

function Preset(props: { preset: PresetId; isInForce: boolean; onApply: () => void }) {
  const { preset, isInForce, onApply } = props
  const m = useMessages()
  const { label, hint } = m.presets[preset]
  return (
    <div className={styles['preset']} data-in-force={isInForce || undefined}>
      <h3>
        {label}
        {/* To screen readers the button says it. */}
        {isInForce && (
          <span className={styles['inForce']} aria-hidden="true">
            <svg viewBox="0 0 16 16">
              <path d="M3 8.5l3.5 3.5L13 4.5" />
            </svg>
            {m.presets.inForce}
          </span>
        )}
      </h3>
      <p>{hint}</p>
      <Button aria-label={`${m.presets.apply}: ${label}`} aria-pressed={isInForce} onClick={onApply}>
        {m.presets.apply}
      </Button>
    </div>
  )
}

/** Whether the answers are those of the preset, however they came about. What was not asked contradicts none. */
function isInForce(preset: PresetId, answers: Answers, choice: ScopeChoice | undefined): boolean {
  const { profiles, scope, keepLocalExceptions } = PRESETS[preset]
  return (
    choice === scope &&
    answers.profiles?.length === profiles.length &&
    profiles.every((profile) => answers.profiles?.includes(profile)) &&
    (answers.keepLocalExceptions ?? keepLocalExceptions) === keepLocalExceptions
  )
}

/** The answer that a typed list is; none while anything in it is wrong. */
function scopeOf(typed: string): string[] | undefined {
  const { entries, problems } = readScope(typed)
  return problems.length === 0 && entries.length > 0 ? [...entries] : undefined
}

function scopeChoice({ scope }: Answers, draft: string | undefined): ScopeChoice | undefined {
  if (scope === 'any') return 'any'
  if (scope === undefined) return draft === undefined ? undefined : 'listed'
  return draft === undefined && scope.length === 1 && scope[0] === 'localsubnet' ? 'subnet' : 'listed'
}

/** What is in the box: as typed, unless the answer changed under it (an undo, another tab). */
function listText({ scope }: Answers, draft: string | undefined): string {
  if (scope === undefined) return draft ?? ''
  if (scope === 'any') return ''
  const isTyped = draft !== undefined && readScope(draft).entries.join() === scope.join()
  return isTyped ? draft : scope.join('\n')
}
