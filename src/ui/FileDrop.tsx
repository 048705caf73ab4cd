import { useEffect, useRef, useState } from 'react'
import styles from './FileDrop.module.css'

interface FileDropProps {
  readonly label: string
  readonly hint: string
  /** What the browser's own dialog shows at first. */
  readonly accept: string
  /** With the path of each below what was dropped, if that was a folder; else its name. */
  readonly onFiles: (files: readonly File[], paths: readonly string[]) => void
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
    const told = async (entries: readonly (FileSystemEntry | null)[], files: readonly File[]) => {
      const found = await filesIn(entries, files)
      onFiles(
        found.map(({ file }) => file),
        found.map(({ path }) => path),
      )
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      const { files = [], items = [] } = event.dataTransfer ?? {}
      if (files.length === 0) return
      event.preventDefault()
      // Only now, while the event lasts, do they say what they are.
      const entries = Array.from(items).map((item) => item.webkitGetAsEntry())
      void told(entries, Array.from(files))
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
          if (files.length === 0) return
          onFiles(
            files,
            files.map(({ name }) => name),
          )
        }}
      />
    </>
  )
}

interface FoundFile {
  readonly file: File
  readonly path: string
}

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
    found.push({ path, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    // A folder is told in pieces, until there is no more.
    if (some.length === 0) return
    for (const each of some) await collect(each, `${path}/`, found)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}
