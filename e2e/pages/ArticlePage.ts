import type { Answers } from '#domain/answers/answers.ts'
import { StepPage } from './StepPage.ts'

const ARTICLE = { corrected: 'The correction', literal: 'The article to the letter' }

export class ArticlePage extends StepPage {
  readonly heading = 'Follow the correction, or the article to the letter?'

  async answer({ article }: Answers): Promise<this> {
    return article === undefined ? this : this.choose(ARTICLE[article])
  }
}
