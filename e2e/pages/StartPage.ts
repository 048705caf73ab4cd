import { AppPage, arriveAt } from './AppPage.ts'
import type { PageClass } from './AppPage.ts'
import { EditionPage } from './EditionPage.ts'

export class StartPage extends AppPage {
  readonly heading = /^Let helpers in your domain offer help/

  async start(): Promise<EditionPage> {
    await this.main.getByRole('link', { name: 'Start', exact: true }).click()
    return arriveAt(this.page, EditionPage)
  }

  async goOn<P extends AppPage>(There: PageClass<P>): Promise<P> {
    await this.main.getByRole('link', { name: 'Go on where you were' }).click()
    return arriveAt(this.page, There)
  }
}
