import { useEffect, useRef, useState } from 'react'
import styles from './FileDrop.module.css'

interface FileDropProps {
  readonly label: string
  readonly hint: string
  /** What the browser's own dialog shows at first. */
  readonly accept: string
  readonly onFiles: (files: readonly File[]) => void
}

/**
 * A place for files, which is also a button that opens the browser's own dialog. Files may be let go anywhere on the page:
 * who misses the place must not end up outside of this site, looking at a text file.
 */
export function FileDrop({ label, hint, accept, onFiles }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      // Between two elements of the page there is always another one.
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      const files = Array.from(event.dataTransfer?.files ?? [])
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [onFiles])

  return (
    <>
      <button
        type="button"
        className={isOver ? `${styles['place']} ${styles['over']}` : styles['place']}
        onClick={() => input.current?.click()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 15V4M7.5 8.5L12 4l4.5 4.5M4 15v4h16v-4" />
        </svg>
        <strong>{label}</strong>
        <span className={styles['hint']}>{hint}</span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept={accept}
        hidden
        onChange={(event) => {
          const files = Array.from(event.target.files ?? [])
          // The same file can be chosen again after it was mended.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
