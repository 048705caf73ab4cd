import type { Answers } from '#domain/answers/answers.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import { StepPage } from './StepPage.ts'

const SERVICE_PACKS = {
  rtm: /^No service pack/,
  sp1: /^Service Pack 1/,
  sp2: /^Service Pack 2/,
  sp3: /^Service Pack 3/,
}

export class EditionPage extends StepPage {
  readonly heading = 'Which Windows do the two computers run?'

  async answer({ edition, servicePack, helperEdition }: Answers): Promise<this> {
    if (edition !== undefined) {
      await this.page
        .getByLabel('Edition of the computer that receives help')
        .selectOption({ label: EDITIONS[edition].name })
    }
    if (servicePack !== undefined) {
      await this.main.getByRole('radio', { name: SERVICE_PACKS[servicePack] }).check()
    }
    if (helperEdition !== undefined) {
      const label =
        helperEdition === 'other'
          ? 'Another Windows, such as Vista, 7, 10 or 11'
          : EDITIONS[helperEdition].name
      await this.page.getByLabel('Edition of the helper’s computer').selectOption({ label })
    }
    return this
  }
}
