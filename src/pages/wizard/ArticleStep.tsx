import { Link } from 'react-router'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { answer, useSession } from '#state/session.ts'
import { RadioField } from '#ui/ChoiceField.tsx'
import styles from './Question.module.css'
import { fieldId, Question } from './Question.tsx'

/** Where a later text of Microsoft's corrects the article. */
export function ArticleStep() {
  const m = useMessages()
  const article = useSession((session) => session.answers.article)
  return (
    <Question step="article" article={['firewall-13']}>
      {(errorOf) => (
        <div className={styles['stack']}>
          <RadioField
            id={fieldId('article')}
            legend={m.steps.article.title}
            legendHidden
            error={errorOf('article')}
            value={article}
            choices={(['corrected', 'literal'] as const).map((value) => ({
              value,
              ...m.options.article[value],
            }))}
            onChange={(chosen) => answer({ article: chosen })}
          />
          <p>
            <Link to={URLS.errata}>{m.app.errataLink}</Link>
          </p>
        </div>
      )}
    </Question>
  )
}
