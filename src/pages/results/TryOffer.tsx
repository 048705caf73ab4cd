import { useMemo, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { machineBefore } from '#domain/answers/machineBefore.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { applyFile } from '#domain/files/machineFiles.ts'
import { helperNames, readAccounts } from '#domain/windows/accounts.ts'
import { readScopeEntry } from '#domain/windows/addresses.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { offer } from '#domain/windows/offer.ts'
import type { Helper, OfferOutcome } from '#domain/windows/offer.ts'
import { SOURCES } from '#domain/windows/sources.ts'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { PathPicture } from '#ui/PathPicture.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { FinishedFile } from '#workers/renderFiles.ts'
import { exampleAddress } from './exampleAddress.ts'
import styles from './TryOffer.module.css'
import type { RenderedFiles } from './useRenderedFiles.ts'

/** What becomes of an offer by any helper, before the files are used and after, in a model of the computer. */
export function TryOffer({ answers, files }: { answers: Answers; files: RenderedFiles }) {
  const r = useResultsWords()
  const w = r.offer
  const [typed, setTyped] = useState<string | null>(null)
  const [typedAddress, setTypedAddress] = useState<string | null>(null)
  const before = useMemo(() => machineBefore(answers), [answers])
  const [firstHelper = ''] = helperNames(helperAccounts(answers))
  const account = typed ?? firstHelper
  const address = typedAddress ?? exampleAddress(answers.scope, before?.subnet ?? '')
  // The files that change a computer when they are used together. While others are made, these stay the same.
  const settings = files.get('apply-reg')
  const exceptions = files.get('firewall-apply-cmd')
  const after = useMemo(
    () => (before === null ? null : applied(before, [settings, exceptions])),
    [before, settings, exceptions],
  )
  if (before === null || after === null || settings === undefined) return null

  const [read] = readAccounts([account], { domain: answers.domain })
  const isAddress = readScopeEntry(address).problem === null && /^[\d.]+$/.test(address)
  const helper: Helper = {
    account: read?.name ?? account,
    groups: [],
    nestedGroups: [],
    edition: answers.helperEdition ?? 'xp-professional',
    address,
  }
  return (
    <section className={styles['offer']}>
      <h2>{w.title}</h2>
      <p>{w.lead}</p>
      <div className={styles['fields']}>
        <TextField
          id="offer-helper"
          label={w.helper}
          hint={w.helperHint}
          value={account}
          error={read?.name === null || read === undefined ? w.notAnAccount : undefined}
          onChange={setTyped}
        />
        <TextField
          id="offer-address"
          label={w.address}
          hint={w.addressHint}
          value={address}
          error={isAddress ? undefined : w.notAnAddress}
          onChange={setTypedAddress}
        />
      </div>
      {isAddress && (
        <div className={styles['outcomes']}>
          <Outcome title={w.before} outcome={offer(before, helper)} />
          <Outcome title={exceptions === undefined ? w.afterReg : w.after} outcome={offer(after, helper)} />
        </div>
      )}
      <p className={styles['soft']}>{w.model}</p>
    </section>
  )
}

function applied(machine: Machine, files: readonly (FinishedFile | undefined)[]): Machine {
  return files.reduce(
    (now, file) =>
      file === undefined ? now : applyFile(now, ARTIFACTS[file.id].fileName, file.bytes).machine,
    machine,
  )
}

function Outcome({ title, outcome }: { title: string; outcome: OfferOutcome }) {
  const w = useResultsWords().offer
  const { stages, failure, level } = outcome
  const doubts = stages.flatMap((stage) =>
    stage.state === 'passed' && stage.doubt !== null ? stage.doubt : [],
  )
  const said =
    failure === null
      ? w.succeeds[level ?? 'view']
      : w.stopsAt(w.stages[failure.stage], w.failures[failure.reason])
  return (
    <section className={styles['outcome']}>
      <h3>{title}</h3>
      <PathPicture
        text={said}
        stages={stages.map(({ stage, state }) => ({ id: stage, label: w.stages[stage], state }))}
      />
      <div aria-live="polite">
        <p className={failure === null ? styles['good'] : styles['bad']}>{said}</p>
        {failure !== null && (
          <p className={styles['soft']}>
            {w.source}: {SOURCES[failure.source].title}
            {failure.confirmed ? '.' : `. ${w.unconfirmed}`}
          </p>
        )}
        {failure === null &&
          doubts.map((doubt) => (
            <p key={doubt} className={styles['soft']}>
              {w.doubts[doubt]}
            </p>
          ))}
      </div>
      <details>
        <summary>{w.allStages}</summary>
        <ol>
          {stages.map(({ stage, state }) => (
            <li key={stage}>
              {w.stages[stage]}: {w.state[state]}
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}
