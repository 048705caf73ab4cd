import type { Locator } from '@playwright/test'
import { AppPage } from './AppPage.ts'

/** What is on computers: files that are dropped or text that is pasted, and what they come to. */
export class AuditPage extends AppPage {
  readonly heading = /^(Check what is there|Controleren wat er is)$/

  async bring(...files: readonly { readonly name: string; readonly text: string | Buffer }[]): Promise<void> {
    await this.main.locator('input[type=file]').setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: typeof text === 'string' ? Buffer.from(text) : text,
      })),
    )
  }

  /** All that is said of one file; it is opened if it is not. */
  async file(name: string): Promise<Locator> {
    const file = this.main.locator('li > details').filter({ has: this.page.getByRole('heading', { name }) })
    if ((await file.getAttribute('open')) === null) await file.locator('> summary').click()
    return file
  }
}
