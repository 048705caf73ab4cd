import type { Locator } from '@playwright/test'
import type { Answers } from '#domain/answers/answers.ts'
import { StepPage } from './StepPage.ts'

const MEMBERSHIP = {
  'same-domain': 'Yes, both in the same domain',
  'trusted-domains': 'No, in two domains with a trust',
  'no-trust': 'No, in two domains without a trust',
  workgroup: 'No, at least one is in a workgroup',
  unknown: 'I don’t know',
}

export class DomainPage extends StepPage {
  readonly heading = 'Are the two computers in the same domain?'

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
