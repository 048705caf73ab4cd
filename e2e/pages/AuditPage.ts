import type { FileChooser, Locator } from '@playwright/test'
import { AppPage } from './AppPage.ts'

interface DroppedFile {
  readonly name: string
  readonly text: string
  /** In ms; the newer one counts. */
  readonly lastModified?: number
}

/** What is on computers: files that are dropped or text that is pasted, and what they come to. */
export class AuditPage extends AppPage {
  readonly heading = /^(Check what is there|Controleren wat er is)$/

  async bring(...files: readonly { readonly name: string; readonly text: string | Buffer }[]): Promise<void> {
    await this.main.locator('input[type=file][multiple]').setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: typeof text === 'string' ? Buffer.from(text) : text,
      })),
    )
  }

  get dropPlace(): Locator {
    return this.main.getByRole('button', { name: /^(Drop files here|Laat bestanden hier los)/ })
  }

  /** Lets files go somewhere on the page; a person's hand is not needed for that. */
  async drop(...files: readonly DroppedFile[]): Promise<void> {
    const data = await this.page.evaluateHandle((dropped) => {
      const transfer = new DataTransfer()
      for (const { name, text, lastModified = 0 } of dropped) {
        transfer.items.add(new File([text], name, { lastModified }))
      }
      return transfer
    }, files)
    await this.h1.dispatchEvent('dragover', { dataTransfer: data })
    await this.h1.dispatchEvent('drop', { dataTransfer: data })
  }

  /** Lets files or folders of this disk go on the page, as a mouse would. */
  async dropFromDisk(...paths: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    const box = await this.dropPlace.boundingBox()
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20]
    const data = { items: [], files: [...paths], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x, y, data })
    }
  }

  get folderButton(): Locator {
    return this.main.getByRole('button', { name: /^(Choose a folder|Een map kiezen)/ })
  }

  /** By the browser's own dialog, without a mouse. */
  async chooseByKeyboard(button: Locator, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    // The browser is asked for its dialogs at the same time; once it has answered something later, it knows.
    await this.page.evaluate(() => document.title)
    await button.press('Enter')
    await (await choosing).setFiles(files)
  }

  /** All that is said of one file; it is opened if it is not, and its computer too. */
  async file(name: string): Promise<Locator> {
    const file = this.main.locator('li > details').filter({ has: this.page.getByRole('heading', { name }) })
    const row = this.rowOf(name)
    await file.or(row).first().waitFor()
    if ((await file.count()) === 0) await row.getByRole('button').click()
    if ((await file.getAttribute('open')) === null) await file.locator('> summary').click()
    return file
  }

  /** Of the table of computers, without what is unfolded. */
  get computers(): Locator {
    return this.rowsOf(/^(Computer or file|Computer of bestand)$/).filter({
      has: this.page.locator('> th button[aria-expanded]'),
    })
  }

  get troubles(): Locator {
    return this.rowsOf(/^(Requirement|Vereiste)$/).filter({
      has: this.page.locator('> th button[aria-pressed]'),
    })
  }

  /** By the name of the computer, or of one of its files. */
  rowOf(name: string): Locator {
    return this.computers.filter({ has: this.page.getByText(name, { exact: true }) })
  }

  async choose(list: RegExp, label: RegExp): Promise<void> {
    const select = this.main.getByRole('combobox', { name: list })
    const option = select.getByRole('option').filter({ hasText: label })
    await select.selectOption(await option.innerText())
  }

  private rowsOf(head: RegExp): Locator {
    return this.main
      .getByRole('table')
      .filter({ has: this.page.getByRole('columnheader', { name: head, exact: true }) })
      .locator('> tbody > tr')
  }
}
