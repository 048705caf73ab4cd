import type { Locator } from '@playwright/test'
import { AppPage } from './AppPage.ts'

export class ChecklistPage extends AppPage {
  readonly heading = 'Checklist: Offer Remote Assistance'

  get boxes(): Locator {
    return this.main.getByRole('checkbox')
  }

  field(label: string): Locator {
    return this.main.getByLabel(label, { exact: true })
  }

  /** What stands on paper in the place of a field. */
  printed(text: string): Locator {
    return this.main.getByText(text, { exact: true })
  }

  get progress(): Locator {
    return this.main.getByRole('progressbar')
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true })
  }
}
