import styles from './PathPicture.module.css'

/** `not-known` may stop whoever comes by: nobody has looked. */
type StageState = 'passed' | 'not-known' | 'stops' | 'not-reached'

interface PathStage {
  readonly id: string
  readonly label: string
  readonly state: StageState
}

/** Distances in the drawing's own units. */
const STEP = 64
const RADIUS = 15
const HEIGHT = 56

/**
 * A path of stages from one computer to another, drawn, with those that are uncertain and the one that stops it: each by its
 * own form, a hook, a question mark in a diamond, a cross. The way is whole as far as it is certain. The words beside it
 * say the same, so the drawing is one picture with one text for those who cannot see it.
 */
export function PathPicture({ stages, text }: { stages: readonly PathStage[]; text: string }) {
  const width = (stages.length + 1) * STEP + 2 * RADIUS
  const middle = HEIGHT / 2
  const place = (index: number) => RADIUS + (index + 1) * STEP
  const end = (state: StageState) => {
    const index = stages.findIndex((stage) => stage.state === state)
    return index === -1 ? stages.length : index
  }
  const reached = Math.min(end('stops'), end('not-reached'))
  const certain = Math.min(end('not-known'), reached)
  return (
    <svg className={styles['picture']} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={text}>
      <line className={styles['way']} x1={RADIUS} x2={width - RADIUS} y1={middle} y2={middle} />
      <line className={styles['maybe']} x1={place(certain)} x2={place(reached)} y1={middle} y2={middle} />
      <line className={styles['gone']} x1={RADIUS} x2={place(certain)} y1={middle} y2={middle} />
      <Computer x={RADIUS} />
      {stages.map(({ id, label, state }, index) => (
        <g key={id} transform={`translate(${place(index)} ${middle})`}>
          <title>{label}</title>
          <Sign state={state} />
        </g>
      ))}
      <Computer x={width - RADIUS} />
    </svg>
  )
}

/** The sign of a stage by itself, beside words that say the same. */
export function StageMark({ state }: { state: StageState }) {
  return (
    <svg className={styles['mark']} viewBox="-20 -20 40 40" aria-hidden="true">
      <Sign state={state} />
    </svg>
  )
}

function Sign({ state }: { state: StageState }) {
  return (
    <g className={styles[state]}>
      {state === 'not-known' ? (
        <path className={styles['plate']} d="M0-19L19 0 0 19-19 0z" />
      ) : (
        <circle r={RADIUS} />
      )}
      {state === 'passed' && <path d="M-6 0l4 5 8-10" />}
      {state === 'stops' && <path d="M-5-5L5 5M5-5L-5 5" />}
      {state === 'not-known' && <path d="M-4-4a4 4 0 1 1 5.5 4C0 .8-.2 1.6-.2 3M-.2 7.4v.1" />}
    </g>
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
