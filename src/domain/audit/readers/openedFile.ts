/** A file as somebody dropped it: by itself, out of a folder, or out of a zip. */
export interface OpenedFile {
  /** With forward slashes, from the folder that was dropped; for people, and for where a file stands among others. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The folder of a path, without a slash at its end; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** A path below a folder, which may be the top. */
export function below(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}
