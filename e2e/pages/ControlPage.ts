import type { Answers } from '#domain/answers/answers.ts'
import { StepPage } from './StepPage.ts'

const CONTROL = { view: 'Only view the screen', control: 'View and control the computer' }

export class ControlPage extends StepPage {
  readonly heading = 'What may the helpers do?'

  async answer({ control }: Answers): Promise<this> {
    return control === undefined ? this : this.choose(CONTROL[control])
  }
}
