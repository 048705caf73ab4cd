import type { Locator } from '@playwright/test'
import { AppPage } from './AppPage.ts'

/** In English or Dutch. */
export class SimulationPage extends AppPage {
  readonly heading = /^(Test an offer \(simulation\)|Hulp aanbieden simuleren)$/

  /** The picture of an offer with its words: before the files are used, or after. */
  outcome(title: string | RegExp): Locator {
    return this.main
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { level: 2, name: title, exact: true }) })
  }

  get after(): Locator {
    return this.outcome(/^(After|Na) /)
  }

  /** What is to be found out, one thing after the other. */
  get open(): Locator {
    return this.main
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: /^(What is not known|Wat niet bekend is)$/ }) })
      .getByRole('listitem')
  }

  /** The stages of an outcome with their marks. */
  stagesOf(outcome: Locator): Locator {
    return outcome.getByRole('listitem')
  }

  async tryOffer(helper: string, address?: string): Promise<this> {
    await this.main.getByRole('textbox', { name: 'Helper', exact: true }).fill(helper)
    if (address !== undefined) {
      await this.main
        .getByRole('textbox', {
          name: /^(Address of the helper’s computer|Adres van de computer van de helper)$/,
        })
        .fill(address)
    }
    return this
  }
}
