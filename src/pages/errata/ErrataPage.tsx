import { coveredBy } from '#domain/files/documents/articleCoverage.ts'
import type { Coverage } from '#domain/files/documents/articleCoverage.ts'
import { ARTICLE, ARTICLE_IDS, ERRATA } from '#domain/windows/article.ts'
import type { ArticleItem, ErratumId } from '#domain/windows/article.ts'
import type { Documents } from '#i18n/en/documents.ts'
import type { Messages } from '#i18n/en/messages.ts'
import { useDocuments } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { articlePlace } from '#i18n/words.ts'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from './ErrataPage.module.css'

const ERRATUM_IDS = Object.keys(ERRATA) as ErratumId[]
const PARTS = [...new Set(ARTICLE_IDS.map((id) => ARTICLE[id].part))]

/** What the article says wrong, and where the wizard deals with everything it says. */
export function ErrataPage() {
  const m = useMessages()
  const { errata } = useDocuments()
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(errata.title)} />
      <h1 tabIndex={-1}>{errata.title}</h1>
      <p className={styles['lead']}>{errata.lead}</p>
      <div className={styles['errata']}>
        {ERRATUM_IDS.map((id) => {
          const words = errata.list[id]
          return (
            <article key={id} className={styles['erratum']}>
              <h2>{words.title}</h2>
              <dl>
                <dt>{errata.says}</dt>
                <dd>{words.says}</dd>
                <dt>{errata.we}</dt>
                <dd>{words.we}</dd>
              </dl>
            </article>
          )
        })}
      </div>
      <section className={styles['map']}>
        <h2>{errata.mapTitle}</h2>
        <p>{errata.mapLead}</p>
        {PARTS.map((part) => (
          <table key={part}>
            <caption>{errata.parts[part]}</caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{errata.mapColumns.item}</th>
                <th scope="col">{errata.mapColumns.covered}</th>
              </tr>
            </thead>
            <tbody>
              {ARTICLE_IDS.filter((id) => ARTICLE[id].part === part).map((id) => {
                const { action }: ArticleItem = ARTICLE[id]
                return (
                  <tr key={id}>
                    <th scope="row">
                      {action !== undefined && <span className={styles['action']}>{action}</span>}
                      {articlePlace(id, m) !== null && <span className="visually-hidden">: </span>}
                      {m.article[id]}
                    </th>
                    <td>
                      {m.counts.list(
                        coveredBy(id).map((coverage) => coverageWords(coverage, m, errata.covered)),
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        ))}
      </section>
    </div>
  )
}

function coverageWords(coverage: Coverage, m: Messages, words: Documents['errata']['covered']): string {
  if ('step' in coverage) return words.step(m.steps[coverage.step].name)
  if ('rule' in coverage) return words.rule(m.rules[coverage.rule].name)
  if ('checklist' in coverage) return words.checklist
  return words.page[coverage.page]
}
