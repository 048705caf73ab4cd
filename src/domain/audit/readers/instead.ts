import type { ReadingKind, Seeming } from '#domain/audit/reading.ts'

/** What somebody who has such a file should bring instead: a kind of file that can be read. */
export function insteadOf(seems: Seeming): ReadingKind {
  return INSTEAD[seems]
}

const INSTEAD = {
  empty: 'reg',
  blank: 'reg',
  program: 'report',
  picture: 'reg-query',
  pdf: 'report',
  office: 'reg-query',
  installer: 'report',
  'event-log': 'report',
  hive: 'reg',
  archive: 'gpo-backup',
  html: 'gpresult',
  'policy-report': 'gpo-backup',
  'policy-template': 'pol',
  'security-template': 'pol',
  'backup-part': 'gpo-backup',
  'firewall-rules': 'netsh-firewall',
  shortcut: 'reg',
  xml: 'gpo-backup',
  json: 'answers',
  text: 'reg-query',
  binary: 'reg',
} as const satisfies Record<Seeming, ReadingKind>
