import { useState } from 'react'
import { Link, Navigate } from 'react-router'
import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { offerForecast } from '#domain/answers/offerForecast.ts'
import { isSettled, unsuitableBecause } from '#domain/answers/steps.ts'
import type { OfferSimulation } from '#domain/files/offerSimulation.ts'
import { helperNames, readAccounts } from '#domain/windows/accounts.ts'
import { readScopeEntry } from '#domain/windows/addresses.ts'
import type { Helper } from '#domain/windows/offer.ts'
import { useSimulationWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { useSession } from '#state/session.ts'
import { PageTitle } from '#ui/PageTitle.tsx'
import { TextField } from '#ui/TextField.tsx'
import { exampleAddress } from './exampleAddress.ts'
import { OpenThings } from './OpenThings.tsx'
import { Outcome } from './Outcome.tsx'
import styles from './SimulationPage.module.css'
import { useSimulation } from './useSimulation.ts'

/** What becomes of an offer by any helper, before the files are used and after, in a model of the computer. */
export function SimulationPage() {
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  if (unsuitableBecause(answers) !== null) return <Navigate replace to={URLS.unsuitable} />
  if (!isSettled(answers, drafts)) return <Navigate replace to={URLS.check} />
  return <Simulation answers={answers} />
}

function Simulation({ answers }: { answers: Answers }) {
  const m = useMessages()
  const w = useSimulationWords()
  const simulation = useSimulation(answers)
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.title)} />
      <nav>
        <Link to={URLS.results}>{w.back}</Link>
      </nav>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p>{w.lead}</p>
      {typeof simulation === 'string' ? (
        <p>{w[simulation]}</p>
      ) : (
        <Offer answers={answers} simulation={simulation} />
      )}
      <p className={styles['soft']}>{w.model}</p>
    </div>
  )
}

/** An offer of any helper, from any address. */
function Offer({ answers, simulation }: { answers: Answers; simulation: OfferSimulation }) {
  const w = useSimulationWords()
  const { before, after, fileNames } = simulation
  const [typed, setTyped] = useState<string | null>(null)
  const [typedAddress, setTypedAddress] = useState<string | null>(null)
  const [firstHelper = ''] = helperNames(helperAccounts(answers))
  const account = typed ?? firstHelper
  const address = typedAddress ?? exampleAddress(answers.scope, before.best.subnet)
  const [read] = readAccounts([account], { domain: answers.domain })
  const isAddress = readScopeEntry(address).problem === null && /^[\d.]+$/.test(address)
  const helper: Helper = {
    account: read?.name ?? account,
    groups: [],
    nestedGroups: [],
    edition: answers.helperEdition ?? 'xp-professional',
    address,
  }
  const now = offerForecast(before, helper)
  const then = offerForecast(after, helper)
  const isAccount = read !== undefined && read.name !== null

  return (
    <>
      <div className={styles['fields']}>
        <TextField
          id="offer-helper"
          label={w.helper}
          hint={w.helperHint}
          value={account}
          error={isAccount ? undefined : w.notAnAccount}
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
      {isAccount && isAddress && (
        <>
          <div className={styles['outcomes']}>
            <Outcome title={w.before} forecast={now} />
            <Outcome title={w.after(fileNames)} forecast={then} />
          </div>
          <OpenThings before={now} after={then} />
        </>
      )}
    </>
  )
}
