import type { Unsuitable } from '#domain/answers/steps.ts'
import { expect } from '#e2e/fixtures.ts'
import { AppPage, arriveAt } from './AppPage.ts'
import type { PageClass } from './AppPage.ts'

/** What the page says at its top, by what rules the computer out. */
export const UNSUITABLE_HEADINGS: Record<Unsuitable, string> = {
  'home-edition': 'Windows XP Home Edition cannot receive offers',
  'helper-home': 'The helper’s computer cannot join a domain',
  'helper-windows': 'Offers cannot come from this helper’s computer',
  'no-trust': 'Without a trust, offers cannot work',
  workgroup: 'In a workgroup, offers cannot work',
}

export class UnsuitablePage extends AppPage {
  readonly heading = new RegExp(Object.values(UNSUITABLE_HEADINGS).join('|'))

  async backTo<P extends AppPage>(There: PageClass<P>): Promise<P> {
    await this.main.getByRole('link', { name: 'Back', exact: true }).click()
    return arriveAt(this.page, There)
  }

  async changeAnswer<P extends AppPage>(There: PageClass<P>): Promise<P> {
    await this.main.getByRole('link', { name: 'Change this answer' }).click()
    return arriveAt(this.page, There)
  }

  /** What a ticket gets: plain text, or a page where it takes one. */
  async copyForTicket(): Promise<{ readonly text: string; readonly html: string }> {
    await this.main.getByRole('button', { name: 'Copy for the ticket' }).click()
    await expect(this.main.getByText(/^Copied/)).toBeVisible()
    return this.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const read = async (type: string) => (await item!.getType(type)).text()
      return { text: await read('text/plain'), html: await read('text/html') }
    })
  }
}
