import type { Locator } from '@playwright/test'
import type { Answers } from '#domain/answers/answers.ts'
import { StepPage } from './StepPage.ts'

const STORES = { netsh: 'On the computer itself, with netsh', policy: 'By Group Policy' }
const PROFILES = { domain: 'Domain profile', standard: 'Standard profile' }
const KEEP = { yes: 'Keep them working', no: 'Only the policy lists count, as in the article' }

type Preset = 'Narrower, recommended' | 'As in the article'

export class FirewallPage extends StepPage {
  readonly heading = 'How should Windows Firewall let the offers in?'

  get addresses(): Locator {
    return this.page.getByRole('textbox', { name: 'List of addresses' })
  }

  profile(profile: keyof typeof PROFILES): Locator {
    return this.main.getByRole('checkbox', { name: PROFILES[profile] })
  }

  /** The question about profiles; what is to be known about the answer is its description. */
  get profiles(): Locator {
    return this.main.getByRole('group', { name: 'Profiles' })
  }

  scope(label: 'Only these addresses' | 'The local subnet' | 'Any address'): Locator {
    return this.main.getByRole('radio', { name: label })
  }

  async answer({ firewallStore, profiles = [], scope, keepLocalExceptions }: Answers): Promise<this> {
    if (firewallStore !== undefined) await this.chooseStore(firewallStore)
    for (const profile of profiles) await this.profile(profile).check()
    if (scope === 'any') await this.scope('Any address').check()
    else if (scope !== undefined) await this.listAddresses(scope.join('\n'))
    if (keepLocalExceptions !== undefined) await this.choose(KEEP[keepLocalExceptions ? 'yes' : 'no'])
    return this
  }

  /** Where the exceptions go, other than where the way puts them. */
  async chooseStore(store: keyof typeof STORES): Promise<this> {
    const elsewhere = this.main.getByRole('button', { name: 'Put them elsewhere' })
    if (await elsewhere.isVisible()) await elsewhere.click()
    return this.choose(STORES[store])
  }

  async listAddresses(text: string): Promise<this> {
    await this.scope('Only these addresses').check()
    await this.addresses.fill(text)
    return this
  }

  preset(preset: Preset): Locator {
    return this.main.getByRole('button', { name: `Use this: ${preset}` })
  }

  async usePreset(preset: Preset): Promise<this> {
    await this.preset(preset).click()
    return this
  }
}
