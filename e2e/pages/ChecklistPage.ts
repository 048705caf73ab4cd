import type { Locator } from '@playwright/test'
import { AppPage } from './AppPage.ts'

export class ChecklistPage extends AppPage {
  readonly heading = 'Checklist: receive Remote Assistance offers'

  get boxes(): Locator {
    return this.main.getByRole('checkbox')
  }
}
