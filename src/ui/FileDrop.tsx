import { useEffect, useRef, useState } from 'react'
import type { ChangeEvent } from 'react'
import { buttonLook } from './Button.tsx'
import styles from './FileDrop.module.css'

/** A file as it was brought. */
export interface FoundFile {
  /** Below the folder that was dropped or chosen, with its name; else the name of the file. */
  readonly path: string
  /** Null: the browser may not open it, or it went away. */
  readonly file: File | null
}

interface FileDropProps {
  readonly label: string
  readonly hint: string
  /** On the button that opens the browser's dialog for a whole folder. */
  readonly folderLabel: string
  readonly onFiles: (files: readonly FoundFile[]) => void
}

/**
 * A place for files, which is also a button that opens the browser's own dialog, and a button for a folder. Files may be let
 * go anywhere on the page: who misses the place must not end up outside of this site, looking at a text file.
 */
export function FileDrop({ label, hint, folderLabel, onFiles }: FileDropProps) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
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
      const { files = [], items = [] } = event.dataTransfer ?? {}
      if (files.length === 0) return
      event.preventDefault()
      // Only now, while the event lasts, do they say what they are.
      const entries = Array.from(items).map((item) => item.webkitGetAsEntry())
      void filesIn(entries, Array.from(files)).then(onFiles)
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

  const onChosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = Array.from(target.files ?? [])
    // The same file can be chosen again after it was mended.
    target.value = ''
    if (chosen.length === 0) return
    onFiles(chosen.map((file) => ({ file, path: file.webkitRelativePath || file.name })))
  }
  return (
    <div className={styles['both']}>
      <button
        type="button"
        className={isOver ? `${styles['place']} ${styles['over']}` : styles['place']}
        onClick={() => files.current?.click()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 15V4M7.5 8.5L12 4l4.5 4.5M4 15v4h16v-4" />
        </svg>
        <strong>{label}</strong>
        <span className={styles['hint']}>{hint}</span>
      </button>
      <input ref={files} type="file" multiple hidden onChange={onChosen} />
      {'webkitdirectory' in HTMLInputElement.prototype && (
        <>
          <button type="button" className={buttonLook('quiet')} onClick={() => folder.current?.click()}>
            {folderLabel}
          </button>
          <input ref={folder} type="file" {...WHOLE_FOLDER} hidden onChange={onChosen} />
        </>
      )}
    </div>
  )
}

/** React's types do not know it; every browser of a desk does. */
const WHOLE_FOLDER = { webkitdirectory: '' }

/** Of folders all that is in them; where the browser does not say what was dropped, the files as they are. */
async function filesIn(
  entries: readonly (FileSystemEntry | null)[],
  files: readonly File[],
): Promise<readonly FoundFile[]> {
  if (!entries.some((entry) => entry?.isDirectory === true)) {
    return files.map((file) => ({ file, path: file.name }))
  }
  const found: FoundFile[] = []
  for (const entry of entries) if (entry !== null) await collect(entry, '', found)
  return found
}

async function collect(entry: FileSystemEntry, folder: string, found: FoundFile[]): Promise<void> {
  const path = folder + entry.name
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => {
      entry.file(resolve, () => resolve(null))
    })
    found.push({ path, file })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) => {
      reader.readEntries(resolve, () => resolve(null))
    })
    if (some === null) {
      // A folder that may not be opened is said as one file that may not.
      found.push({ path, file: null })
      return
    }
    // A folder is told in pieces, until there is no more.
    if (some.length === 0) return
    for (const each of some) await collect(each, `${path}/`, found)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}
