import type { Answers } from '#domain/answers/answers.ts'
import { StepPage } from './StepPage.ts'

const SOLICITED = {
  enabled: 'No, it is enabled or not configured',
  disabled: 'Yes, it is disabled',
  unknown: 'I don’t know',
}

export class RequestsPage extends StepPage {
  readonly heading = 'Is the policy “Solicited Remote Assistance” disabled?'

  async answer({ solicited, enableSolicited = false }: Answers): Promise<this> {
    if (solicited !== undefined) await this.choose(SOLICITED[solicited])
    if (enableSolicited) {
      await this.main.getByRole('checkbox', { name: 'Enable it, so that offers can work' }).check()
    }
    return this
  }
}
