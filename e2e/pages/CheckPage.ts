import type { Locator } from '@playwright/test'
import { AppPage, arriveAt } from './AppPage.ts'
import type { PageClass } from './AppPage.ts'
import { ResultsPage } from './ResultsPage.ts'

export class CheckPage extends AppPage {
  readonly heading = 'Check your answers'

  get warnings(): Locator {
    return this.main.getByRole('listitem')
  }

  /** The answer that stands beside the name of a field. */
  async value(field: string): Promise<string> {
    const fields = await this.main.getByRole('term').allTextContents()
    // Two definitions belong to each: the answer, and the link to change it.
    return this.main
      .getByRole('definition')
      .nth(2 * fields.indexOf(field))
      .innerText()
  }

  async change<P extends AppPage>(field: string, There: PageClass<P>): Promise<P> {
    await this.main.getByRole('link', { name: new RegExp(`^Change ?: ${field}$`) }).click()
    return arriveAt(this.page, There)
  }

  async makeFiles(): Promise<ResultsPage> {
    await this.main.getByRole('link', { name: 'Make the files' }).click()
    return arriveAt(this.page, ResultsPage)
  }
}
