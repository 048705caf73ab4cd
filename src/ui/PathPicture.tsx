import styles from './PathPicture.module.css'

interface PathStage {
  readonly id: string
  readonly label: string
  readonly state: 'passed' | 'failed' | 'not-reached'
}

/** Distances in the drawing's own units. */
const STEP = 64
const RADIUS = 15
const HEIGHT = 56

/**
 * A path of stages from one computer to another, drawn, with the one that stops it. The words beside it say the same, so
 * the drawing is one picture with one text for those who cannot see it.
 */
export function PathPicture({ stages, text }: { stages: readonly PathStage[]; text: string }) {
  const width = (stages.length + 1) * STEP + 2 * RADIUS
  const reached = stages.findIndex(({ state }) => state !== 'passed')
  const last = reached === -1 ? stages.length + 1 : reached + 1
  const middle = HEIGHT / 2
  return (
    <svg className={styles['picture']} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={text}>
      <line className={styles['way']} x1={RADIUS} x2={width - RADIUS} y1={middle} y2={middle} />
      <line className={styles['gone']} x1={RADIUS} x2={RADIUS + last * STEP} y1={middle} y2={middle} />
      <Computer x={RADIUS} />
      {stages.map(({ id, label, state }, index) => (
        <g
          key={id}
          className={styles[state]}
          transform={`translate(${RADIUS + (index + 1) * STEP} ${middle})`}
        >
          <title>{label}</title>
          <circle r={RADIUS} />
          {state === 'passed' && <path d="M-6 0l4 5 8-10" />}
          {state === 'failed' && <path d="M-5-5L5 5M5-5L-5 5" />}
        </g>
      ))}
      <Computer x={width - RADIUS} />
    </svg>
  )
}

function Computer({ x }: { x: number }) {
  return (
    <g className={styles['computer']} transform={`translate(${x} ${HEIGHT / 2})`}>
      <rect x="-13" y="-12" width="26" height="18" rx="2" />
      <path d="M-7 11H7M0 6v5" />
    </g>
  )
}
