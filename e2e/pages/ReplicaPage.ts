import type { Locator, Page } from '@playwright/test'
import { expect } from '#e2e/fixtures.ts'
import { AppPage } from './AppPage.ts'

/** A lesson or a case: the replica, and what stands beside it. English words, on an English Windows. */
export class ReplicaPage extends AppPage {
  readonly heading: string | RegExp

  constructor(page: Page, heading: string | RegExp = /./) {
    super(page)
    this.heading = heading
  }

  get replica(): Locator {
    return this.page.getByRole('group', { name: 'Replica of Windows' })
  }

  get startButton(): Locator {
    return this.replica.getByRole('button', { name: 'Start', exact: true })
  }

  window(title: string): Locator {
    return this.replica.getByRole('dialog', { name: title, exact: true })
  }

  /** The action that is to be done now. */
  get currentAction(): Locator {
    return this.main.getByRole('listitem').and(this.page.locator('[aria-current=step]'))
  }

  /** What gives points is read first; the clock starts here. */
  async beginTask(): Promise<this> {
    await this.page.getByRole('button', { name: 'Begin', exact: true }).click()
    return this
  }

  async run(command: string): Promise<this> {
    await this.startButton.click()
    await this.replica.getByRole('button', { name: 'Run' }).click()
    await this.window('Run').getByRole('textbox', { name: 'Open' }).fill(command)
    await this.window('Run').getByRole('button', { name: 'OK' }).click()
    return this
  }

  /** At the prompt, which is opened for it. */
  async type(...commands: readonly string[]): Promise<this> {
    await this.run('cmd')
    const line = this.window('Command Prompt').getByRole('textbox', { name: 'Command prompt' })
    for (const command of commands) {
      await line.fill(command)
      await line.press('Enter')
    }
    return this
  }

  /** On the helper's computer, whatever is open there. */
  async offer(computer: string): Promise<this> {
    await this.replica.getByRole('button', { name: 'Helper’s computer' }).click()
    const help = this.window('Help and Support')
    await help.getByRole('textbox').fill(computer)
    await help.getByRole('button', { name: 'Connect' }).click()
    return this
  }

  async expectFront(title: string): Promise<void> {
    await expect(this.replica.locator('[data-front]')).toHaveAccessibleName(title)
  }
}
