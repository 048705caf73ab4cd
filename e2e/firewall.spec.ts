import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { DcomPage } from '#e2e/pages/DcomPage.ts'
import { FirewallPage } from '#e2e/pages/FirewallPage.ts'
import { expect, test } from './fixtures.ts'

const { edition, servicePack, helperEdition, way, membership, domain, helpers, control, dcom } =
  SCENARIOS['xp-sp3-narrow']
const answers = { edition, servicePack, helperEdition, way, membership, domain, helpers, control, dcom }

test('nothing is chosen beforehand, and each open choice is an error', async ({ page, visit }) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await expect(firewall.main.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(firewall.main.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await firewall.continueWithErrors(
    'Choose at least one profile',
    'Choose which addresses may reach the computer',
  )
  await firewall.errorSummary.getByRole('link', { name: 'Choose at least one profile' }).click()
  await expect(firewall.profile('domain')).toBeFocused()
})

test('where the exceptions go follows from the way, with its reason, and can be chosen otherwise', async ({
  page,
  visit,
}) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await expect(firewall.main).toContainText('On the computer itself: the script is there anyway')
  await firewall.chooseStore('policy')
  await expect(firewall.main.getByRole('radio', { name: 'Keep them working' })).toBeChecked()
  await firewall.chooseStore('netsh')
  await firewall.answer({ profiles: ['domain'], scope: ['localsubnet'] })
  const check = await firewall.continueTo(CheckPage)
  expect(await check.value('Where the exceptions are set')).toBe('On the computer itself, with netsh')

  await visit('/steps/firewall', { answers: { ...answers, way: 'gpmc' } })
  await expect(firewall.main).toContainText('the policy object carries them')
})

test('the preset of the article opens both profiles to any address, and the summary warns', async ({
  page,
  visit,
}) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await firewall.answer({ firewallStore: 'netsh' })
  await firewall.usePreset('As in the article')
  await expect(firewall.announcement).toHaveText('Preset used: As in the article.')
  await expect(firewall.profile('domain')).toBeChecked()
  await expect(firewall.profile('standard')).toBeChecked()
  await expect(firewall.scope('Any address')).toBeChecked()
  const check = await firewall.continueTo(CheckPage)
  expect(await check.value('Profiles')).toBe('Domain profile and Standard profile')
  await expect(check.warnings.filter({ hasText: 'Port 135 will be open to every address' })).toHaveCount(1)
})

test('the presets come first, and the one in force shows, however it came about', async ({ page, visit }) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await expect(firewall.main.getByRole('heading', { level: 2 }).first()).toHaveText('Presets')
  const untouched = firewall.main.getByText('Nothing is chosen for you.')
  await expect(untouched).toBeVisible()
  await expect(firewall.preset('Narrower, recommended')).toHaveAttribute('aria-pressed', 'false')

  await firewall.usePreset('As in the article')
  await expect(untouched).toHaveCount(0)
  await expect(firewall.preset('As in the article')).toHaveAttribute('aria-pressed', 'true')
  await expect(firewall.preset('Narrower, recommended')).toHaveAttribute('aria-pressed', 'false')
  await expect(firewall.main.getByText('In use', { exact: true })).toHaveCount(1)
  await firewall.answer({ firewallStore: 'policy' })
  await expect(
    firewall.main.getByRole('radio', { name: 'Only the policy lists count, as in the article' }),
  ).toBeChecked()
  await firewall.answer({ keepLocalExceptions: true })
  await expect(firewall.preset('As in the article')).toHaveAttribute('aria-pressed', 'false')

  await firewall.profile('standard').uncheck()
  await firewall.listAddresses('10.0.0.0/8')
  await expect(firewall.preset('Narrower, recommended')).toHaveAttribute('aria-pressed', 'true')
  await firewall.undo()
  await expect(firewall.preset('Narrower, recommended')).toHaveAttribute('aria-pressed', 'false')
})

test('the narrower preset wants the addresses, and nothing else', async ({ page, visit }) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await firewall.answer({ firewallStore: 'netsh' })
  await firewall.usePreset('Narrower, recommended')
  await expect(firewall.addresses).toBeFocused()
  await expect(firewall.profile('domain')).toBeChecked()
  await expect(firewall.profile('standard')).not.toBeChecked()
  await firewall.continueWithErrors('Choose which addresses may reach the computer')
  await firewall.errorSummary.getByRole('link').click()
  await expect(firewall.addresses).toBeFocused()
  await firewall.addresses.fill('LocalSubnet, 10.0.0.0/8')
  const check = await firewall.continueTo(CheckPage)
  expect(await check.value('Addresses that may reach the computer')).toBe('localsubnet, 10.0.0.0/8')
})

test('the standard profile alone is asked back about, at the question and before the files', async ({
  page,
  visit,
}) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await firewall.answer({ firewallStore: 'netsh', profiles: ['standard'], scope: ['localsubnet'] })
  await expect(firewall.profiles).toHaveAccessibleDescription(/the domain profile is in force/)
  await firewall.profile('domain').check()
  await expect(firewall.profiles).not.toHaveAccessibleDescription(/./)
  await firewall.profile('domain').uncheck()
  const check = await firewall.continueTo(CheckPage)
  await expect(check.warnings.filter({ hasText: 'the domain profile is in force' })).toHaveCount(1)
})

const PROBLEMS: Record<string, RegExp> = {
  '10.0.0.1/8': /“10\.0\.0\.1\/8” is an address inside a network\. Write 10\.0\.0\.0\/8/,
  '010.0.0.1': /begins with 0/,
  '300.1.1.1': /above 255/,
  '10.0.0.0/33': /1 to 32/,
  '10.0.0.0/255.0.0.0': /has a mask.*Write 10\.0\.0\.0\/8/,
  '10.0.0.1-10.0.0.9': /is a range/,
  'fe80::1': /is IPv6/,
  'pc042.contoso.local': /is a name/,
  '*': /every address there is/,
  '127.0.0.1': /reaches only itself/,
  '224.0.0.0/4': /groups of receivers/,
  '240.0.0.0/8': /is reserved/,
  '255.255.255.255': /everybody on the network at once/,
  '0.0.0.0': /every address there is/,
  '0.1.2.3': /No computer has the address/,
  '1.2': /is not an address/,
}

test('each address that cannot be used is named with its way to mend, and the text stays as typed', async ({
  page,
  visit,
}) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await firewall.answer({ firewallStore: 'policy', profiles: ['domain'] })
  const typed = Object.keys(PROBLEMS).join(';  ')
  await firewall.listAddresses(typed)
  await firewall.continueWithErrors(...Object.values(PROBLEMS))
  await expect(firewall.addresses).toHaveValue(typed)
  await expect(firewall.addresses).toHaveAttribute('aria-invalid', 'true')

  await firewall.addresses.fill('10.0.0.0/8 10.0.0.0/8')
  await firewall.continueWithErrors('“10.0.0.0/8” is listed twice. Remove one.')
  await firewall.addresses.fill('10.0.0.0/8')
  await expect(firewall.errorSummary).toHaveCount(0)
  await firewall.continueTo(CheckPage)
})

test('the list of addresses comes back after a look at another choice, and after another page', async ({
  page,
  visit,
}) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await firewall.answer({ firewallStore: 'netsh', profiles: ['domain'] })
  await firewall.listAddresses('10.0.0.0/8\n192.168.4.')
  await firewall.scope('Any address').check()
  await firewall.scope('Only these addresses').check()
  await expect(firewall.addresses).toHaveValue('10.0.0.0/8\n192.168.4.')
  const dcom = await firewall.backTo(DcomPage)
  await (await dcom.continueTo(FirewallPage)).addresses.click()
  await expect(firewall.addresses).toHaveValue('10.0.0.0/8\n192.168.4.')
})

test('going past the local subnet to the list puts nothing into the list', async ({ page, visit }) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await firewall.scope('The local subnet').check()
  await firewall.scope('Only these addresses').check()
  await expect(firewall.addresses).toHaveValue('')
})

test('local exceptions are kept by default, and only Group Policy asks about them', async ({
  page,
  visit,
}) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  const keep = firewall.main.getByRole('radio', { name: 'Keep them working' })
  await firewall.answer({ firewallStore: 'netsh' })
  await expect(keep).toHaveCount(0)
  await firewall.answer({ firewallStore: 'policy' })
  await expect(keep).toBeChecked()
  await firewall.answer({ profiles: ['domain'], scope: ['localsubnet'], keepLocalExceptions: false })
  const check = await firewall.continueTo(CheckPage)
  await expect(check.warnings.filter({ hasText: 'Local exceptions are not kept.' })).toHaveCount(1)
})

test('too many addresses for one entry say how much shorter the list must be', async ({ page, visit }) => {
  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await firewall.answer({ firewallStore: 'policy', profiles: ['domain'] })
  await firewall.listAddresses(Array.from({ length: 700 }, (_, n) => `10.1.${n >> 8}.${n & 255}`).join(' '))
  await firewall.main.getByRole('button', { name: 'Continue' }).click()
  await expect(firewall.errorSummary.getByRole('link').first()).toHaveText(
    /at least [\d,]+ characters shorter/,
  )
})
