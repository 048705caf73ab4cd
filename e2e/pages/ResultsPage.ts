import type { Download, Locator } from '@playwright/test'
import { AppPage, arriveAt } from './AppPage.ts'
import { ChecklistPage } from './ChecklistPage.ts'
import { FilePreview } from './FilePreview.ts'

export class ResultsPage extends AppPage {
  readonly heading = 'Files and checklist'

  get files(): Locator {
    return this.main.getByRole('article').getByRole('heading', { level: 3 })
  }

  file(fileName: string): Locator {
    return this.main.getByRole('article', { name: fileName })
  }

  async download(fileName: string): Promise<Download> {
    return this.downloadBy(this.file(fileName).getByRole('button', { name: `Download ${fileName}` }))
  }

  async copy(fileName: string): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.file(fileName)
      .getByRole('button', { name: `Copy ${fileName}` })
      .click()
    await this.file(fileName).getByText('Copied', { exact: true }).waitFor()
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  async openPreview(fileName: string): Promise<FilePreview> {
    await this.file(fileName)
      .getByRole('button', { name: `Preview ${fileName}` })
      .click()
    return new FilePreview(this.file(fileName))
  }

  async openChecklist(): Promise<ChecklistPage> {
    await this.main.getByRole('link', { name: 'Open the checklist' }).click()
    return arriveAt(this.page, ChecklistPage)
  }
}
