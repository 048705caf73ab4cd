import type { Download, Locator, Page } from '@playwright/test'
import { expect } from '#e2e/fixtures.ts'

export type PageClass<P extends AppPage> = new (page: Page) => P

/** The page that stands there now, once its heading does. */
export async function arriveAt<P extends AppPage>(page: Page, There: PageClass<P>): Promise<P> {
  const there = new There(page)
  await expect(there.h1).toHaveText(there.heading)
  return there
}

/** What is the same on every page of the wizard, in its English words. */
export abstract class AppPage {
  abstract readonly heading: string | RegExp
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  get h1(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  /** What screen readers are told. */
  get announcement(): Locator {
    // The last thing of the page; what stands before it speaks for its own part.
    return this.page.getByRole('status').last()
  }

  get undoButton(): Locator {
    return this.page.getByRole('button', { name: 'Undo', exact: true })
  }

  get redoButton(): Locator {
    return this.page.getByRole('button', { name: 'Redo', exact: true })
  }

  /** The message about storage. */
  get storageNotice(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /keep your answers|were kept on this device/ })
  }

  async saveFromNotice(): Promise<Download> {
    return this.downloadBy(this.storageNotice.getByRole('button', { name: 'Save as answers.json' }))
  }

  async dismissNotice(): Promise<this> {
    await this.storageNotice.getByRole('button', { name: 'Close this message' }).click()
    return this
  }

  async undo(): Promise<this> {
    await this.undoButton.click()
    return this
  }

  async redo(): Promise<this> {
    await this.redoButton.click()
    return this
  }

  /** What links and languages are behind where there is no room for them. */
  get menuButton(): Locator {
    return this.page.getByRole('button', { name: 'Menu', exact: true })
  }

  async speak(language: 'English' | 'Nederlands'): Promise<this> {
    await this.page.getByRole('combobox', { name: /^(Language|Taal)$/ }).selectOption({ label: language })
    const label = language === 'English' ? 'Language' : 'Taal'
    await expect(this.page.getByRole('combobox', { name: label, exact: true })).toBeVisible()
    return this
  }

  async setWindowsLanguage(language: string): Promise<this> {
    await this.page
      .getByRole('combobox', { name: 'Windows display language' })
      .selectOption({ label: language })
    return this
  }

  async openMenu(): Promise<this> {
    await this.page.getByRole('button', { name: 'Your answers' }).click()
    await expect(this.dialog('Your answers')).toBeVisible()
    return this
  }

  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title })
  }

  /** By the menu, as a person saves. */
  async saveAnswers(): Promise<Download> {
    await this.openMenu()
    const download = await this.downloadBy(
      this.dialog('Your answers').getByRole('button', { name: /^Save as/ }),
    )
    await this.dialog('Your answers').getByRole('button', { name: 'Close' }).click()
    return download
  }

  /** By the menu and the browser's own dialog for files. */
  async openAnswers(path: string): Promise<this> {
    await this.openMenu()
    const choosing = this.page.waitForEvent('filechooser')
    await this.dialog('Your answers')
      .getByRole('button', { name: /^Open answers\.json/ })
      .click()
    await (await choosing).setFiles(path)
    return this
  }

  /** The message about what was done to all answers at once. */
  get undoDone(): Locator {
    return this.page.getByRole('button', { name: /^Undo: (Open|Next|Start)/ })
  }

  async begin<P extends AppPage>(
    how: 'Next computer, same helpers' | 'Start again',
    There: PageClass<P>,
  ): Promise<P> {
    await this.openMenu()
    await this.dialog('Your answers').getByRole('button', { name: how }).click()
    return arriveAt(this.page, There)
  }

  async erase(answer: 'Erase everything' | 'Keep my answers'): Promise<this> {
    await this.openMenu()
    await this.dialog('Your answers').getByRole('button', { name: 'Erase everything' }).click()
    await this.dialog('Erase all answers?').getByRole('button', { name: answer }).click()
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
    return this
  }

  async downloadBy(button: Locator): Promise<Download> {
    const downloading = this.page.waitForEvent('download')
    await button.click()
    return downloading
  }
}
