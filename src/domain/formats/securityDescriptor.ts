/** Who may do what with an object in a directory, as far as a group policy object needs it. */
export interface AccessEntry {
  /** `S-1-5-11`. */
  readonly sid: string
  readonly mask: number
  /** The flags of inheritance. */
  readonly flags: number
  /** Of an extended right, as its 16 bytes; left out: the rights of the mask themselves. */
  readonly extendedRight?: readonly number[]
}

const ALLOWED = 0
const ALLOWED_OBJECT = 5
const OBJECT_TYPE_PRESENT = 1

/** Self-relative; the list is there, protected from inheriting, and has been through automatic inheritance. */
const CONTROL = 0x8000 | 0x1000 | 0x0800 | 0x0400 | 0x0004
const HEADER_SIZE = 20
/** The revision of a list that may hold entries for extended rights. */
const DIRECTORY_REVISION = 4

/**
 * A self-relative security descriptor that allows these entries, in their order, and nothing else. Without owner and group:
 * Windows puts those of whoever creates the object. Source: MS-DTYP 2.4.6; published backups, which have none either.
 */
export function writeSecurityDescriptor(entries: readonly AccessEntry[]): Uint8Array {
  const list = entries.flatMap(entryBytes)
  const header = [1, 0, ...short(CONTROL), ...NOBODY, ...NOBODY, ...NO_AUDITING, ...long(HEADER_SIZE)]
  const listHeader = [DIRECTORY_REVISION, 0, ...short(list.length + 8), ...short(entries.length), 0, 0]
  return Uint8Array.from([...header, ...listHeader, ...list])
}

const NOBODY = long(0)
const NO_AUDITING = long(0)

function entryBytes({ sid, mask, flags, extendedRight }: AccessEntry): readonly number[] {
  const right = extendedRight === undefined ? [] : [...long(OBJECT_TYPE_PRESENT), ...extendedRight]
  const body = [...long(mask), ...right, ...sidBytes(sid)]
  const type = extendedRight === undefined ? ALLOWED : ALLOWED_OBJECT
  return [type, flags, ...short(body.length + 4), ...body]
}

function sidBytes(sid: string): readonly number[] {
  const [authority = 0, ...parts] = sid.split('-').slice(2).map(Number)
  return [1, parts.length, 0, 0, 0, 0, 0, authority, ...parts.flatMap(long)]
}

function short(number: number): readonly number[] {
  return [number & 0xff, number >> 8]
}

function long(number: number): readonly number[] {
  return [number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff, number >>> 24]
}
