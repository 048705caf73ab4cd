import styles from './Path.module.css'

/**
 * Text with paths in it breaks behind a backslash before it breaks in a name, and never just because it holds a hyphen.
 * All of it is style: what is copied is the text as it is.
 */
export function Path({ text }: { text: string }) {
  return text.split(/(-.?)|(?<=\\)(?!\\)/u).map((part, index) => {
    if (index % 2 === 0) return part
    // Between two parts stands a hyphen, or nothing behind a backslash.
    return part === undefined ? (
      <wbr key={index} />
    ) : (
      <span key={index} className={styles['whole']}>
        {part}
      </span>
    )
  })
}
