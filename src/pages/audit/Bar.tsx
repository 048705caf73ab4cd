import styles from './AuditTables.module.css'

/** How many of all, as a picture beside the words that say it. Drawn, so that forced colours leave it as it is. */
export function Bar({ parts }: { parts: readonly { readonly look: BarLook; readonly count: number }[] }) {
  const before = (index: number) => parts.slice(0, index).reduce((sum, { count }) => sum + count, 0)
  return (
    <svg
      className={styles['bar']}
      viewBox={`0 0 ${Math.max(before(parts.length), 1)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {parts.map(({ look, count }, index) => (
        <rect key={look} className={styles[look]} x={before(index)} width={count} height={1} />
      ))}
    </svg>
  )
}

type BarLook = 'good' | 'bad' | 'open'
