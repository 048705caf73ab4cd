import type { Answers } from '#domain/answers/answers.ts'
import type { WayId } from '#domain/answers/ways.ts'
import { StepPage } from './StepPage.ts'

export const WAY_NAMES: Record<WayId, RegExp> = {
  'by-hand': /^By hand/,
  one: /^One computer/,
  several: /^Several computers/,
  gpmc: /^A Windows domain/,
  samba: /^A Samba domain/,
}

export class WayPage extends StepPage {
  readonly heading = 'How will you roll this out?'

  async answer({ way }: Answers): Promise<this> {
    if (way !== undefined) await this.main.getByRole('radio', { name: WAY_NAMES[way] }).check()
    return this
  }
}
