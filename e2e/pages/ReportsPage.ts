import type { Download, Locator } from '@playwright/test'
import { AppPage } from './AppPage.ts'

/** A file as it would lie on a disk. */
export interface ReportFile {
  readonly name: string
  readonly text: string
  /** As the code page of that Windows has it, unless it is told otherwise. */
  readonly encoding?: 'latin1' | 'utf16le'
}

/** In English or Dutch. */
export class ReportsPage extends AppPage {
  readonly heading = /^(Read reports|Rapporten lezen)$/

  get dropPlace(): Locator {
    return this.main.getByRole('button', { name: /^(Drop reports here|Sleep rapporten hierheen)/ })
  }

  /** By the browser's own dialog. */
  async choose(files: readonly ReportFile[]): Promise<this> {
    const choosing = this.page.waitForEvent('filechooser')
    await this.dropPlace.click()
    await (
      await choosing
    ).setFiles(
      files.map(({ name, text, encoding = 'latin1' }) => ({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(text, encoding),
      })),
    )
    return this
  }

  /** Lets files go somewhere on the page; a person's hand is not needed for that. */
  async drop(files: readonly ReportFile[], onto: Locator = this.main): Promise<this> {
    const data = await this.page.evaluateHandle((dropped) => {
      const transfer = new DataTransfer()
      for (const { name, text } of dropped) transfer.items.add(new File([text], name))
      return transfer
    }, files)
    await onto.dispatchEvent('dragover', { dataTransfer: data })
    await onto.dispatchEvent('drop', { dataTransfer: data })
    return this
  }

  /** What is said about files that were not simply read. */
  get notices(): Locator {
    return this.main
      .locator('section')
      .filter({
        has: this.page.getByRole('heading', { name: /^(About these files|Over deze bestanden)$/ }),
      })
      .getByRole('listitem')
  }

  /** What goes wrong most, a row each, without the row of the heads. */
  get troubles(): Locator {
    return this.rowsOf(/^(Requirement|Vereiste)$/)
  }

  /** The computers that are shown, a row each, with those that are unfolded. */
  get computers(): Locator {
    return this.rowsOf('Computer')
  }

  computer(name: string): Locator {
    return this.computers.filter({ has: this.page.getByRole('button', { name, exact: true }) })
  }

  /** Unfolds a computer; gives what is there then. */
  async unfold(name: string): Promise<Locator> {
    await this.computer(name).getByRole('button', { name, exact: true }).click()
    return this.computer(name).locator('xpath=following-sibling::tr[1]')
  }

  async chooseTrouble(name: string | RegExp): Promise<this> {
    await this.troubles.getByRole('button', { name }).click()
    return this
  }

  async show(label: RegExp): Promise<this> {
    const select = this.main.getByRole('combobox', { name: /^(Show|Tonen)$/ })
    const option = select.getByRole('option').filter({ hasText: label })
    await select.selectOption(await option.innerText())
    return this
  }

  async search(text: string): Promise<this> {
    await this.main.getByRole('textbox', { name: /^(Name contains|In de naam staat)$/ }).fill(text)
    return this
  }

  async save(): Promise<Download> {
    return this.downloadBy(this.main.getByRole('button', { name: /reports\.csv$/ }))
  }

  private rowsOf(head: string | RegExp): Locator {
    return this.main
      .getByRole('table')
      .filter({ has: this.page.getByRole('columnheader', { name: head, exact: true }) })
      .locator('tbody')
      .getByRole('row')
  }
}
