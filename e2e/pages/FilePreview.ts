import type { Locator } from '@playwright/test'

/** The lines of a file that answers make, and why each is there. */
export class FilePreview {
  readonly place: Locator

  constructor(place: Locator) {
    this.place = place
  }

  get list(): Locator {
    return this.place.getByRole('listbox')
  }

  get lines(): Locator {
    return this.list.getByRole('option')
  }

  get selected(): Locator {
    return this.list.getByRole('option', { selected: true })
  }

  /** What the last answer changed; said to screen readers in the line itself. */
  get changed(): Locator {
    return this.lines.filter({ hasText: '(changed)' })
  }

  /** What the last answer did to the file, for the eye. */
  get count(): Locator {
    return this.place.getByText(/^Your last answer: /)
  }

  get explanation(): Locator {
    return this.place.getByRole('region', { name: /^Why this line/ })
  }

  async select(text: string): Promise<this> {
    await this.lines.filter({ hasText: text }).click()
    return this
  }

  async showFile(fileName: string): Promise<this> {
    await this.place.getByRole('combobox', { name: 'File', exact: true }).selectOption(fileName)
    return this
  }
}
