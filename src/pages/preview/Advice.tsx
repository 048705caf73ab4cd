import { advice } from '#domain/answers/advice.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import styles from './Advice.module.css'

/** What is worth knowing about these answers before the files are used. */
export function Advice({ answers }: { answers: Answers }) {
  const m = useMessages()
  const ids = advice(answers)
  if (ids.length === 0) return null
  return (
    <section className={styles['advice']}>
      <h2>{m.check.warnings}</h2>
      <ul>
        {ids.map((id) => (
          <li key={id}>{m.warnings[id]}</li>
        ))}
      </ul>
    </section>
  )
}
