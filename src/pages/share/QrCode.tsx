import { useEffect, useState } from 'react'
import { useShareWords } from '#i18n/useLazyWords.ts'
import styles from './SharePage.module.css'

/** Denser ones no phone reads off a screen. In characters. */
const MOST = 1000

/** A text as squares, which a phone reads; nothing is asked of anybody for that. */
export function QrCode({ text }: { text: string }) {
  const w = useShareWords()
  const [rows, setRows] = useState<readonly (readonly boolean[])[] | null>(null)
  useEffect(() => {
    if (text.length > MOST) return
    const draw = async () => {
      const { encode } = await import('uqr')
      setRows(encode(text, { border: 4, ecc: 'L' }).data)
    }
    void draw()
  }, [text])
  if (text.length > MOST) return <p className={styles['soft']}>{w.noQr}</p>
  if (rows === null) return null
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg className={styles['qr']} viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={w.qr}>
      <rect className={styles['paper']} width="100%" height="100%" />
      <path className={styles['ink']} d={path} />
    </svg>
  )
}
