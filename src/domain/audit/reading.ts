import type { Answers } from '#domain/answers/answers.ts'
import type { VerifyReport } from '#domain/files/scripts/verifyReport.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import type { RegistryKey, ValueData } from '#domain/windows/registry.ts'

/** What a file is, by its content and never by its name. */
const READING_KINDS = [
  'reg',
  'pol',
  'gpo-backup',
  'reg-query',
  'netsh-firewall',
  'lgpo',
  'gpresult',
  'policy-rules',
  'report',
  'answers',
  /** A script of this site: what it would set, or asks for. */
  'script',
  /** A page or list of this site that is read by people. */
  'document',
  'unknown',
] as const
export type ReadingKind = (typeof READING_KINDS)[number]

/** `HKU` is everybody's, by their number; settings of this article are in `HKLM` alone. */
export type Hive = 'HKLM' | 'HKCU' | 'HKU' | 'HKCR' | 'HKCC'

/** Where in a file something stands. */
export interface Place {
  /** From 1; null in a file without lines. */
  readonly line: number | null
  /** In bytes; null in a file of lines. */
  readonly offset: number | null
  /** The file inside of a zip or a folder, by its path there; null: the file itself. */
  readonly inner: string | null
}

/** A key as the file spells it, below its hive. Current control sets by number (`ControlSet001`) are the current one's. */
interface Setting {
  readonly hive: Hive
  readonly key: RegistryKey
  readonly place: Place
}

/** What a file says of the registry, in its order. The default value of a key has the empty name. */
export type Statement =
  /** The key is named by itself. */
  | (Setting & { readonly kind: 'key' })
  | (Setting & { readonly kind: 'value'; readonly name: string; readonly data: ValueData })
  | (Setting & { readonly kind: 'value-deleted'; readonly name: string })
  /** All values of the key go, keys below it stay: `**delvals.` of a policy. */
  | (Setting & { readonly kind: 'key-cleared' })
  | (Setting & { readonly kind: 'key-deleted' })
  /** A program was asked for a value or a key and said that it is not there. A null name: the key. */
  | (Setting & { readonly kind: 'not-there'; readonly name: string | null })

/** `policy`: what a Group Policy object sets; `local`: the computer's own list. `any`: the output does not say whose it is. */
type ExceptionStore = 'policy' | 'local' | 'any'

/** An exception of Windows Firewall as some output lists it. */
export interface ListedException {
  readonly profile: FirewallProfile | null
  readonly store: ExceptionStore
  readonly kind: 'port' | 'program'
  /** Of a port. */
  readonly port: number | null
  readonly protocol: 'TCP' | 'UDP' | null
  /** Of a program. */
  readonly path: string | null
  /** As the output spells it; null where it does not say. */
  readonly scope: string | null
  /** Null where the word for it is in a language in which nobody has seen it. */
  readonly enabled: boolean | null
  readonly name: string
  readonly place: Place
}

/** What Windows Firewall does in a profile, as some output says; null where it does not, or in words that nobody has seen. */
interface FirewallState {
  readonly profile: FirewallProfile
  readonly isOn: boolean | null
  readonly allowsExceptions: boolean | null
  /** Whether the profile is in force at the moment. Left out where the output does not say. */
  readonly isCurrent?: boolean
  readonly place: Place
}

/** A list of exceptions that some output shows to its end: an exception that is not in it is missing. */
interface WholeList {
  readonly profile: FirewallProfile
  readonly store: ExceptionStore
  readonly kind: 'port' | 'program'
  readonly place: Place
}

/** A Group Policy object that was applied. */
interface AppliedPolicy {
  readonly name: string
  readonly scope: 'computer' | 'user'
  readonly place: Place
}

export interface ReadingProblem extends Place {
  /** Kebab-case; each has words in `i18n/<language>/audit.ts`. */
  readonly kind: ReadingProblemKind
  /** What is to be named in the message: a key, a file, a word; empty where nothing is. */
  readonly what: string
}

/** Grows with the readers; the compiler asks for the words of each. */
export type ReadingProblemKind =
  /** Skipped, as regedit would skip it. */
  | 'unreadable-line'
  /** Read up to here, and no further. */
  | 'cut-off'
  | 'too-large'
  /** The file could not be read at all: it is gone, locked, or on a stick that was pulled out. */
  | 'not-opened'
  /** There is nothing in it. */
  | 'empty'
  /** A file of a later version, or one that nobody here knows. */
  | 'other-version'
  /** What is wrong has no certain end: nothing behind it was read. */
  | 'damaged'
  /** Read, but not as the format has it; another reader may take it otherwise. `what`: the key and the name. */
  | 'odd-entry'
  /** A report counts other lines than it has. */
  | 'wrong-count'
  /** Not opened, as nothing is half opened. `what`: the kind of an `AnswersFileProblem`. */
  | 'refused-answers'
  /** Of each user, and not of the computer: this article is about the computer. `what`: the first such key. */
  | 'user-policy'
  /** A policy's instruction that nobody here knows. `what`: its key and name. */
  | 'unknown-instruction'
  /** Set only on a computer that has no such value: no statement says so. `what`: key and name. */
  | 'set-if-missing'
  /** A rule of Windows Vista and later, which Windows XP does not read; no exception of this article. `what`: its name. */
  | 'firewall-rule'
  /** A script that this site would not have written, or that was changed; it was read as far as it goes. */
  | 'changed-script'
  /** Well-formed XML ends here. */
  | 'unreadable-xml'
  /** A file that another one of its folder names, or that a backup needs, is not there. `what`: its name. */
  | 'missing-file'
  /** A policy object without a Registry.pol: it sets nothing of this kind. No damage. */
  | 'no-registry-policy'
  /** The computer part of the policy object is switched off: what is in it does not apply. */
  | 'computer-part-off'
  /** The id of the backup is another in this file than that of its folder or of the manifest; GPMC refuses it as invalid data. */
  | 'other-backup-id'
  /** The same for the id of the policy object. `what`: the two ids. */
  | 'other-object-id'
  /** In a zip: a path that leads elsewhere, or a name that no Windows allows. It was read all the same. */
  | 'hostile-path'
  /** In a zip: two files of one name. Both were read. */
  | 'repeated-name'
  /** In a zip: not opened, and why. */
  | 'encrypted'
  | 'unknown-method'
  /** It claims to be many times larger than what is there, or shares its data with another: made to fill a disk. */
  | 'zip-bomb'
  | 'too-many-files'
  /** A zip in a zip in a zip. */
  | 'nested-too-deep'
  /** Taken for what it most likely means: the word or sentence is in a language in which nobody has seen it. */
  | 'guessed-word'
  /** In a language in which nobody has seen it, and left open. */
  | 'unknown-word'
  /** A path without its backslashes, which some mail and ticket systems eat. */
  | 'lost-backslashes'
  /** A program was asked and could not answer: access denied, a wrong command. Nothing follows from it. */
  | 'query-failed'
  /** Rules of the firewall of Windows Vista and later, which are no list of ports: `v2.31|Action=Allow|…`. */
  | 'modern-firewall-rules'
  /** Output of `netsh advfirewall`: of the firewall of Windows Vista and later, in another form. */
  | 'advfirewall-output'
  /** A part that says something of the matter in a form that is not known. */
  | 'unknown-part'
  /** There are more than are listed; `what`: how many there are. */
  | 'more-problems'
  /** A setting of this article, but for a user (`what`: the key with its hive); it does nothing for the computer. */
  | 'user-setting'
  /** A .reg file without its first line: regedit refuses it. */
  | 'no-header'
  /** `what`: the encoding that its content shows; regedit would take it for ANSI. */
  | 'no-byte-order-mark'
  /** UTF-16 in a file, or in a value of a file, whose first line says REGEDIT4: that is ANSI. */
  | 'wide-text-in-old-file'
  /** The first line is ANSI and the rest is UTF-16. */
  | 'mixed-encodings'
  | 'unix-line-ends'
  /** `what`: HKLM or the like; reg.exe knows it, regedit skips the key. It has been read. */
  | 'abbreviated-root'
  /** `what`: the root; there is none of that name, and what is below was skipped. */
  | 'unknown-root'
  /** Behind the bracket that ends a key; it has been read. */
  | 'text-after-key'
  /** A backslash before a letter that needs none; it has been read without the backslash. */
  | 'bad-escape'
  | 'value-before-key'
  /** Below a key that the line before deletes. */
  | 'value-in-deleted-key'

/** Which release of this site made a file, and the fingerprint of the answers it was made from. */
export interface MadeBy {
  readonly release: string
  readonly answers: string
}

/** What a file looks like that no reader takes. */
export type Seeming =
  | 'empty'
  /** Zeros and nothing else. */
  | 'blank'
  | 'program'
  | 'picture'
  | 'pdf'
  /** Of Word, Excel and the like, old or new. */
  | 'office'
  | 'installer'
  | 'event-log'
  /** The registry itself: NTUSER.DAT, SYSTEM, SOFTWARE. */
  | 'hive'
  /** RAR, 7-Zip, gzip, cabinet. */
  | 'archive'
  | 'html'
  /** gpresult's or GPMC's report, as XML. */
  | 'policy-report'
  /** ADM, ADMX, ADML: what could be set. */
  | 'policy-template'
  /** A security template, as of secedit. */
  | 'security-template'
  /** One file out of a backup of a policy object. */
  | 'backup-part'
  /** Rules of Windows Vista's firewall and later. */
  | 'firewall-rules'
  | 'shortcut'
  | 'xml'
  | 'json'
  | 'text'
  | 'binary'

/** What one file says, whatever it is. Nothing in it is a judgement. */
export interface Reading {
  readonly kind: ReadingKind
  /** Of text: how it was decoded (`utf-16le`, `utf-8`, `windows-1252`, …). Null: no text. */
  readonly encoding: string | null
  /** The language of the output, as a tag, where words decided; null where none was needed, or nobody knows. */
  readonly language: string | null
  /** As the file itself names it. */
  readonly computer: string | null
  /** The computer's domain, as the file itself names it. */
  readonly domain?: string | null
  /** In the order of the file. Left out where it says nothing of policies. */
  readonly appliedPolicies?: readonly AppliedPolicy[]
  /** How many values, deletions, list entries and exceptions the file has, also those that this article is not about. */
  readonly entries: number
  /** Those that this article is about: see `concerns`. */
  readonly statements: readonly Statement[]
  readonly exceptions: readonly ListedException[]
  readonly firewall: readonly FirewallState[]
  /**
   * Keys of HKLM (compared without case) that the file shows whole, with all below: a value that is not there is missing.
   * Of any other key the file says only what it says. A policy file shows whole what it may set: `SOFTWARE\Policies`.
   */
  readonly whole: readonly RegistryKey[]
  /** The same of keys that the file shows without what is below: only values of the key itself can be missing. */
  readonly wholeAlone?: readonly RegistryKey[]
  readonly wholeLists?: readonly WholeList[]
  readonly problems: readonly ReadingProblem[]
  readonly report: VerifyReport | null
  readonly answers: Answers | null
  /** What the policy object is called. Left out where nothing says it, as for the two below. */
  readonly title?: string
  readonly madeBy?: MadeBy
  /** Of kind `unknown` only. */
  readonly seems?: Seeming
}
