import styles from './WayPicture.module.css'

export type WayPictureId = 'by-hand' | 'one' | 'several' | 'gpmc' | 'samba'

/** A small drawing of a way of rolling out, beside words that say the same. */
export function WayPicture({ way }: { way: WayPictureId }) {
  return (
    <svg className={styles['picture']} viewBox="0 0 96 48" aria-hidden="true">
      {way === 'by-hand' && (
        <>
          <Computer x={48} />
          <path className={styles['line']} d="M50 16l10 14-5-.6-2.6 5-2.4-1.2 2.5-4.8-4.5-2.4z" />
        </>
      )}
      {way === 'one' && (
        <>
          <Script x={22} />
          <path className={styles['line']} d="M38 24h16m-4-4l4 4-4 4" />
          <Computer x={74} />
        </>
      )}
      {way === 'several' && (
        <>
          <Script x={18} />
          <path className={styles['line']} d="M34 24h10m-4-4l4 4-4 4" />
          <Computer x={60} small />
          <Computer x={84} small />
        </>
      )}
      {(way === 'gpmc' || way === 'samba') && (
        <>
          <Policy x={20} isRound={way === 'samba'} />
          <path className={styles['line']} d="M34 24h8M42 24V10h10M42 24h10M42 24v14h10" />
          <Computer x={66} y={10} small />
          <Computer x={66} y={24} small />
          <Computer x={66} y={38} small />
        </>
      )}
    </svg>
  )
}

function Computer({ x, y = 24, small = false }: { x: number; y?: number; small?: boolean }) {
  return (
    <g className={styles['shape']} transform={`translate(${x} ${y}) scale(${small ? 0.5 : 1})`}>
      <rect x="-15" y="-14" width="30" height="20" rx="2" />
      <path d="M-8 12H8M0 6v6" />
    </g>
  )
}

function Script({ x }: { x: number }) {
  return (
    <g className={styles['shape']} transform={`translate(${x} 24)`}>
      <path d="M-11-16H5l6 6v26H-11z" />
      <path d="M-6-3l4 4-4 4M0 6h6" />
    </g>
  )
}

/** A list with a seal; a round one for Samba. */
function Policy({ x, isRound }: { x: number; isRound: boolean }) {
  return (
    <g className={styles['shape']} transform={`translate(${x} 24)`}>
      {isRound ? <circle r="14" /> : <rect x="-12" y="-15" width="24" height="30" rx="2" />}
      <path d="M-6-5H6M-6 0H6M-6 5H2" />
    </g>
  )
}
