import type { Messages } from '#i18n/en/messages.ts'

/** What was done to all answers at once; travels with the address that it leads to. */
export type Done = { readonly kind: 'open'; readonly file: string } | { readonly kind: 'next' | 'anew' }

export function doneWords(done: Done, m: Messages): string {
  return done.kind === 'open' ? m.menu.opened(done.file) : m.menu.done[done.kind]
}
