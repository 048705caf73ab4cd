import { expect } from '@playwright/test'
import type { Download, Locator } from '@playwright/test'
import type { WayId } from '#domain/answers/ways.ts'
import { AppPage, arriveAt } from './AppPage.ts'
import { ChecklistPage } from './ChecklistPage.ts'
import { FilePreview } from './FilePreview.ts'
import { AuditPage } from './AuditPage.ts'
import { SimulationPage } from './SimulationPage.ts'
import { WAY_NAMES } from './WayPage.ts'

export class ResultsPage extends AppPage {
  readonly heading = 'Your files, step by step'

  /** Names of the files that can be seen. */
  get files(): Locator {
    return this.main.getByRole('article').getByRole('heading')
  }

  /** Titles of the steps of the chosen way. */
  get steps(): Locator {
    return this.main.getByRole('listitem').getByRole('heading', { level: 2 })
  }

  async choose(way: WayId): Promise<this> {
    const radio = this.main.getByRole('radio', { name: WAY_NAMES[way] })
    if (!(await radio.isVisible())) await this.main.getByText('Roll out in another way').click()
    await radio.check()
    return this
  }

  /** Unfolds the files that the chosen way does not use: all, while none is chosen. */
  async unfoldFiles(): Promise<this> {
    await this.main
      .locator('summary')
      .filter({ hasText: /^All (other )?files/ })
      .click()
    return this
  }

  file(fileName: string): Locator {
    return this.main.getByRole('article', { name: fileName, exact: true })
  }

  /** All of it, by the one button. */
  async downloadAll(): Promise<Download> {
    await expect(this.main).toContainText('in the order of these steps', { timeout: 60_000 })
    return this.downloadBy(this.main.getByRole('button', { name: 'Download everything' }))
  }

  /** What stands in the fold of a file. */
  async about(fileName: string): Promise<Locator> {
    const fold = this.file(fileName).locator('details')
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
    return fold
  }

  async download(fileName: string): Promise<Download> {
    return this.downloadBy(this.file(fileName).getByRole('button', { name: `Download ${fileName}` }))
  }

  async copy(fileName: string): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const about = await this.about(fileName)
    await about.getByRole('button', { name: `Copy ${fileName}` }).click()
    await this.file(fileName).getByText('Copied', { exact: true }).waitFor()
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  async openPreview(fileName: string): Promise<FilePreview> {
    const about = await this.about(fileName)
    await about.getByRole('button', { name: `Preview ${fileName}` }).click()
    return new FilePreview(this.file(fileName))
  }

  async openSimulation(): Promise<SimulationPage> {
    await this.main.getByRole('link', { name: 'Test an offer (simulation)' }).click()
    return arriveAt(this.page, SimulationPage)
  }

  async openReports(): Promise<AuditPage> {
    await this.main.getByRole('link', { name: 'Read reports and exports' }).click()
    return arriveAt(this.page, AuditPage)
  }

  async openChecklist(): Promise<ChecklistPage> {
    await this.main.getByRole('link', { name: 'Open the checklist' }).click()
    return arriveAt(this.page, ChecklistPage)
  }
}
