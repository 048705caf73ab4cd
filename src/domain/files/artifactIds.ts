/** Every file we hand over, in the order in which pages list them; `artifacts.ts` says what each is. */
export const ARTIFACT_IDS = [
  'apply-cmd',
  'restore-cmd',
  'check-names-cmd',
  'verify-cmd',
  'firewall-apply-startup-cmd',
  'firewall-undo-startup-cmd',
  'apply-reg',
  'undo-reg',
  'firewall-apply-cmd',
  'firewall-undo-cmd',
  'dcom-reg',
  'dcom-undo-reg',
  'gpo-backup-zip',
  'samba-gpo-zip',
  'registry-pol',
  'lgpo-txt',
  'checklist-html',
  'checklist-md',
  'checklist-csv',
  'roll-out-html',
  'security-note-html',
  'answers-json',
  'everything-zip',
] as const

export type ArtifactId = (typeof ARTIFACT_IDS)[number]
