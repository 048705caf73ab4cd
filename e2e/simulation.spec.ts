import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { SimulationPage } from '#e2e/pages/SimulationPage.ts'
import { expect, test } from './fixtures.ts'

const XP: Answers = SCENARIOS['xp-sp3-narrow']
const OLD: Answers = SCENARIOS['xp-sp1-repair']
const SERVER: Answers = SCENARIOS['server-2003-policy']
const UNKNOWN: Answers = SCENARIOS['server-2003-literal']

test('an offer is tried before and after the files of the chosen way, for any helper, from any address', async ({
  page,
  visit,
}) => {
  await visit('/results', { answers: { ...XP, way: 'one' } satisfies Answers })
  const results = await arriveAt(page, ResultsPage)
  const simulation = await results.openSimulation()
  await expect(simulation.outcome('Before')).toContainText('Stops at “Firewall: TCP port 135”')
  const after = simulation.outcome('After apply.cmd')
  await expect(after).toContainText('The offer arrives')
  await expect(after.getByRole('img')).toHaveAccessibleName(/The offer arrives/)
  await expect(simulation.open).toHaveCount(0)
  await expect(simulation.stagesOf(after)).toHaveText(Array.from({ length: 13 }, () => /: passed$/))

  await simulation.tryOffer('CONTOSO\\stranger')
  await expect(after).toContainText('Stops at “List of helpers”: this helper is not on the list.')
  await simulation.tryOffer('CONTOSO\\RA-Helpers', '192.0.2.1')
  await expect(after).toContainText('this address is not one of those')
  await simulation.tryOffer('CONTOSO\\RA-Helpers', '10.1.2.3')
  await expect(after).toContainText('The offer arrives')
  await simulation.tryOffer('FABRIKAM\\jan')
  await expect(simulation.open).toContainText(['Your answers say nothing about the domain of this helper.'])
  await simulation.tryOffer('nobody@example', '300.1.1.1')
  await expect(simulation.main).toContainText('Enter one address')
  await expect(after).toHaveCount(0)
})

test('the files are named that a person will use', async ({ page, visit }) => {
  for (const [answers, heading] of [
    [{ ...XP, way: 'by-hand' }, 'After the steps by hand'],
    [{ ...XP, way: 'gpmc' }, 'After gpo-backup.zip and firewall-apply-startup.cmd'],
    [{ ...SERVER, way: 'samba' }, 'After samba-gpo.zip and dcom.reg'],
  ] as const) {
    await visit('/simulation', { answers })
    await page.reload()
    const simulation = await arriveAt(page, SimulationPage)
    await expect(simulation.outcome(heading)).toBeVisible()
  }
})

test('what nobody knows is not passed, and it is said how to find out', async ({ page, visit }) => {
  await visit('/simulation', { answers: UNKNOWN })
  const simulation = await arriveAt(page, SimulationPage)
  const before = simulation.outcome('Before')
  await expect(before).toContainText('Stops at “Policy: offers”')
  await expect(simulation.after).toContainText(
    'It is not known yet whether the offer arrives: there are 4 things to find out.',
  )
  // Each once, in the order of the stages; how to find out is said where it is asked.
  await expect(simulation.open).toHaveText([
    /^You do not know whether both computers are in one domain.*Windows key \+ Pause/,
    /^A newly installed Windows Server 2003 has Windows Firewall off.*netsh firewall show opmode/,
    // The files set EnableDCOM; what they do not touch stays unknown.
    /^You do not know whether DCOM is on.*Your files settle this\..*reg query HKLM\\SOFTWARE\\Microsoft\\Ole \/v EnableDCOM/,
    /^You do not know whether Solicited Remote Assistance is disabled.*fAllowToGetHelp/,
    /^Remote Assistance is switched off in Control Panel/,
  ])
  await expect(simulation.stagesOf(before).filter({ hasText: 'DCOM' })).toHaveText('DCOM: not known')
  const stages = simulation.stagesOf(simulation.after)
  await expect(stages.filter({ hasText: 'DCOM' })).toHaveText('DCOM: passed')
  await expect(stages.filter({ hasText: 'the session' })).toHaveText('Firewall: the session: not known')

  // From what is not known to the question, and back with an answer.
  await simulation.open.getByRole('link', { name: 'Answer the question' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Are the two computers in the same domain?',
  )
})

test('an older firewall is said once, with what to do and what to mind', async ({ page, visit }) => {
  await visit('/simulation', { answers: OLD })
  const simulation = await arriveAt(page, SimulationPage)
  await expect(simulation.open).toHaveCount(1)
  await expect(simulation.open).toContainText(
    'Switch it off at that connection only, never at one where the computer meets the internet, and only if a firewall elsewhere',
  )
  const stages = simulation.stagesOf(simulation.after)
  await expect(stages.filter({ hasText: 'not known' })).toHaveText(['Firewall: not known'])
})

test('Dutch speakers try an offer in Dutch', async ({ page, visit }) => {
  await visit('/simulation', { answers: { ...OLD, way: 'one', membership: 'unknown' }, language: 'nl' })
  const simulation = await arriveAt(page, SimulationPage)
  const after = simulation.outcome('Na apply.cmd')
  await expect(after).toContainText(
    'Nog niet bekend is of het aanbod aankomt: er zijn 2 dingen uit te zoeken.',
  )
  await expect(simulation.open).toContainText([
    /U weet niet of beide computers in hetzelfde domein zitten.*Zo zoekt u het uit:/,
    /Zet hem alleen bij die verbinding uit, nooit bij een verbinding met internet/,
  ])
  await simulation.tryOffer('CONTOSO\\vreemde')
  await expect(after).toContainText('Stopt bij “Lijst met helpers”')
})

test('without whole answers there is nothing to try: the way leads to the questions', async ({
  page,
  visit,
}) => {
  await visit('/simulation')
  await expect(page).toHaveURL(/#\/check$/)
})
