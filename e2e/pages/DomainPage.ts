import type { Locator } from '@playwright/test'
import type { Answers } from '#domain/answers/answers.ts'
import { StepPage } from './StepPage.ts'

const MEMBERSHIP = {
  'same-domain': 'Both in the same domain',
  'trusted-domains': 'In two domains with a trust',
  'no-trust': 'In two domains without a trust',
  workgroup: 'At least one is in a workgroup',
  unknown: 'I don’t know',
}

export class DomainPage extends StepPage {
  readonly heading = 'How do the two computers belong together?'

  get domain(): Locator {
    return this.page.getByRole('textbox', { name: 'Name of the domain' })
  }

  get computer(): Locator {
    return this.page.getByRole('textbox', { name: 'Name of the computer that receives help' })
  }

  async answer({ membership, domain, computer }: Answers): Promise<this> {
    if (membership !== undefined) await this.choose(MEMBERSHIP[membership])
    if (domain !== undefined) await this.domain.fill(domain)
    if (computer !== undefined) await this.computer.fill(computer)
    return this
  }
}
