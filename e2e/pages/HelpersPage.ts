import type { Locator } from '@playwright/test'
import type { Answers } from '#domain/answers/answers.ts'
import { StepPage } from './StepPage.ts'

export class HelpersPage extends StepPage {
  readonly heading = 'Who may offer help?'

  get box(): Locator {
    return this.page.getByRole('textbox', { name: 'Type or paste accounts' })
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: /^(On the list|Nobody on the list)/ })
  }

  get rows(): Locator {
    return this.list.getByRole('listitem')
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text })
  }

  /** As a person scrolls to a list that is higher than what the window still shows of it. */
  async bringListIntoView(): Promise<this> {
    await this.list
      .getByRole('heading')
      .evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }))
    return this
  }

  async answer({ helpers = [], helperGroups = [] }: Answers): Promise<this> {
    for (const name of helpers) await this.add(name)
    for (const name of helperGroups) await this.setKind(name, 'Group')
    return this
  }

  async add(name: string): Promise<this> {
    await this.box.fill(name)
    await this.box.press('Enter')
    return this
  }

  /** From the clipboard, as a mail or a spreadsheet leaves it there. */
  async paste(text: string): Promise<this> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await this.box.focus()
    await this.page.keyboard.press('Control+V')
    return this
  }

  async setKind(name: string, kind: 'User' | 'Group' | 'Not said'): Promise<this> {
    await this.row(name).getByRole('combobox').selectOption(kind)
    return this
  }

  async remove(name: string): Promise<this> {
    await this.list.getByRole('button', { name: `Remove ${name}`, exact: true }).click()
    return this
  }

  async edit(name: string, to: string): Promise<this> {
    await this.list.getByRole('button', { name: `Change ${name}`, exact: true }).click()
    await this.list.getByRole('textbox', { name: 'Account' }).fill(to)
    await this.list.getByRole('button', { name: 'Save' }).click()
    return this
  }

  async takeSuggestion(name: string): Promise<this> {
    await this.list.getByRole('button', { name: `Use ${name}`, exact: true }).click()
    return this
  }
}
