import type { Locator } from '@playwright/test'
import { expect } from '#e2e/fixtures.ts'
import { AppPage, arriveAt } from './AppPage.ts'
import type { PageClass } from './AppPage.ts'
import { FilePreview } from './FilePreview.ts'

/** A question, and the way on. */
export abstract class StepPage extends AppPage {
  /** Where this question stands among the others, and how it goes with them: "Domain: done". */
  get progress(): Locator {
    return this.page.getByRole('navigation', { name: 'Questions' }).getByRole('listitem')
  }

  get errorSummary(): Locator {
    return this.page.getByRole('alert', { name: 'There is a problem' })
  }

  get preview(): FilePreview {
    return new FilePreview(this.page.getByRole('complementary', { name: 'What your answers make' }))
  }

  get cameEarly(): Locator {
    return this.page.getByText('That page comes later. This is the first question that is still open.')
  }

  async choose(label: string): Promise<this> {
    await this.main.getByRole('radio', { name: label, exact: true }).check()
    return this
  }

  async continueTo<P extends AppPage>(There: PageClass<P>): Promise<P> {
    await this.pressContinue()
    return arriveAt(this.page, There)
  }

  /** Where something is missing or wrong: the same page, with the summary in focus. */
  async continueWithErrors(...errors: readonly (string | RegExp)[]): Promise<this> {
    await this.pressContinue()
    await expect(this.errorSummary).toBeFocused()
    await expect(this.errorSummary.getByRole('link')).toHaveText([...errors])
    await expect(this.page).toHaveTitle(/^Error: /)
    return this
  }

  async backTo<P extends AppPage>(There: PageClass<P>): Promise<P> {
    await this.main.getByRole('link', { name: 'Back', exact: true }).click()
    return arriveAt(this.page, There)
  }

  private async pressContinue(): Promise<void> {
    await this.main.getByRole('button', { name: 'Continue' }).click()
  }
}
