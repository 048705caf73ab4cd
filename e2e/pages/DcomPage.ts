import type { Answers } from '#domain/answers/answers.ts'
import { StepPage } from './StepPage.ts'

const DCOM = { on: 'Y', off: 'N', missing: 'The value is missing', unknown: 'I don’t know' }

export class DcomPage extends StepPage {
  readonly heading = 'What is EnableDCOM set to on the computer now?'

  async answer({ dcom }: Answers): Promise<this> {
    return dcom === undefined ? this : this.choose(DCOM[dcom])
  }
}
