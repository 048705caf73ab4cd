import type { Messages } from '#i18n/en/messages.ts'

/** What was done to all answers at once; travels with the address that it leads to. */
export type Done =
  | { readonly kind: 'open'; readonly file: string }
  /** So many answers are what a file shows of a computer. */
  | { readonly kind: 'found'; readonly file: string; readonly count: number }
  | { readonly kind: 'next' | 'anew' }

export function doneWords(done: Done, m: Messages): string {
  switch (done.kind) {
    case 'open':
      return m.menu.opened(done.file)
    case 'found':
      return m.menu.filled(done.count, done.file)
    case 'next':
    case 'anew':
      return m.menu.done[done.kind]
  }
}
