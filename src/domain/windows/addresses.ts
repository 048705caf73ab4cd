/** Why an entry of a scope cannot be used as typed. A suggestion is an entry without a problem. */
export type ScopeProblem =
  | { readonly kind: 'not-an-address' }
  /** Some programs read `010` as ten, others as eight. */
  | { readonly kind: 'leading-zero'; readonly number: string }
  | { readonly kind: 'number-too-large'; readonly number: string }
  /** What follows the slash is not a whole number from 0 to 32. */
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'every-address' }
  /** No computer sends from there, so nobody could ever reach the exception. `block` is what it lies in. */
  | { readonly kind: 'no-sender'; readonly why: NoSender; readonly block: string }
  | { readonly kind: 'host-bits'; readonly suggestion: string }
  /** netsh reads masks, the policy does not document them. Null: these bits are no prefix. */
  | { readonly kind: 'mask'; readonly suggestion: string | null }
  | { readonly kind: 'range' }
  | { readonly kind: 'ipv6' }
  | { readonly kind: 'host-name' }
  | { readonly kind: 'repeated' }

type NoSender = 'this-network' | 'loopback' | 'multicast' | 'reserved' | 'broadcast'

export interface ScopeEntry {
  /** The canonical spelling; what was typed where there is a problem. */
  readonly entry: string
  readonly problem: ScopeProblem | null
}

/**
 * Reads a typed list of scope entries, separated by line breaks, commas, semicolons, blanks or tabs. Takes any text;
 * gives the usable entries in canonical spelling and in order, each once, and the others with their problem: those
 * of `readScopeEntry`, and `repeated`.
 */
export function readScope(text: string): {
  readonly entries: readonly string[]
  readonly problems: readonly { readonly typed: string; readonly problem: ScopeProblem }[]
} {
  const entries = new Set<string>()
  const problems: { typed: string; problem: ScopeProblem }[] = []
  for (const typed of text.split(/[\s\u0085,;]+/)) {
    if (typed === '') continue
    const { entry, problem } = readScopeEntry(typed)
    if (problem !== null) problems.push({ typed, problem })
    else if (entries.has(entry)) problems.push({ typed, problem: { kind: 'repeated' } })
    else entries.add(entry)
  }
  return { entries: [...entries], problems }
}

/**
 * Reads one entry of the scope of a firewall exception: `localsubnet` in any case, an IPv4 address, or a CIDR block.
 * That is what the policy's definition string and netsh both document (the ADML of "Define port exceptions"; TechNet
 * bb490617), so the problems are everything that only one of them takes, and everything that neither takes.
 */
export function readScopeEntry(text: string): ScopeEntry {
  if (text.toLowerCase() === 'localsubnet') return { entry: 'localsubnet', problem: null }
  const slash = text.indexOf('/')
  const address = readAddress(slash < 0 ? text : text.slice(0, slash))
  if (typeof address !== 'number') return { entry: text, problem: unreadable(text) ?? address }
  if (slash >= 0) return { entry: text, problem: blockProblem(address, text.slice(slash + 1)) }
  // 0.0.0.0 is no computer's address; who types it means all of them.
  return { entry: text, problem: address === 0 ? { kind: 'every-address' } : noSender(address, 32) }
}

/** The 32 bits of a dotted decimal address, unsigned. */
export function readAddress(text: string): number | ScopeProblem {
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(text)) return { kind: 'not-an-address' }
  let address = 0
  for (const number of text.split('.')) {
    if (/^0\d/.test(number)) return { kind: 'leading-zero', number }
    if (Number(number) > 255) return { kind: 'number-too-large', number }
    address = address * 256 + Number(number)
  }
  return address
}

/** What else somebody may have meant by something that does not begin with an address. */
function unreadable(text: string): ScopeProblem | null {
  if (text === '*') return { kind: 'every-address' }
  // A range that was typed with blanks arrives as its dash alone.
  if (/^(?:[\d./]*\d)?[-–—](?:\d[\d./]*)?$/.test(text)) return { kind: 'range' }
  if (/^\[?[\da-f]*:[\da-f.]*:[\da-f.:]*(?:%[^/\]]*)?\]?(?:\/\d*)?$/i.test(text)) return { kind: 'ipv6' }
  if (/^[\p{L}\p{M}\p{N}._-]+$/u.test(text) && /\p{L}/u.test(text)) return { kind: 'host-name' }
  return null
}

function blockProblem(address: number, prefix: string): ScopeProblem | null {
  if (prefix.includes('.')) return maskProblem(address, prefix)
  if (/^0\d+$/.test(prefix)) return { kind: 'leading-zero', number: prefix }
  if (!/^\d{1,2}$/.test(prefix) || Number(prefix) > 32) return { kind: 'prefix', prefix }
  const bits = Number(prefix)
  if (bits === 0) return { kind: 'every-address' }
  const nobody = noSender(address, bits)
  if (nobody !== null) return nobody
  if (networkOf(address, bits) === address) return null
  return withNetwork('host-bits', address, bits)
}

function maskProblem(address: number, typed: string): ScopeProblem {
  const mask = readAddress(typed)
  if (mask === 0) return { kind: 'every-address' }
  const bits = typeof mask === 'number' ? PREFIXES.indexOf(mask) : -1
  const nobody = bits < 0 ? null : noSender(address, bits)
  if (nobody !== null) return nobody
  return bits < 0 ? { kind: 'mask', suggestion: null } : withNetwork('mask', address, bits)
}

/** Null where at least one address of the block can be a sender's. */
function noSender(address: number, bits: number): ScopeProblem | null {
  const first = networkOf(address, bits)
  const last = first + 2 ** (32 - bits) - 1
  const found = NO_SENDERS.find((block) => block.first <= first && last <= block.last)
  return found === undefined ? null : { kind: 'no-sender', why: found.why, block: found.block }
}

const LAST_ADDRESS = 2 ** 32 - 1
/**
 * The narrowest first. Source: RFC 1122, 3.2.1.3 (what may never be a source address that others see), RFC 1112, 4 and 7.2
 * (groups are only ever sent to; above them is reserved).
 */
const NO_SENDERS: readonly {
  readonly why: NoSender
  readonly block: string
  readonly first: number
  readonly last: number
}[] = [
  { why: 'broadcast', block: '255.255.255.255', first: LAST_ADDRESS, last: LAST_ADDRESS },
  { why: 'reserved', block: '240.0.0.0/4', first: 240 * 2 ** 24, last: LAST_ADDRESS },
  // What lies above has no senders either: 224.0.0.0/3 is both.
  { why: 'multicast', block: '224.0.0.0/4', first: 224 * 2 ** 24, last: LAST_ADDRESS },
  { why: 'loopback', block: '127.0.0.0/8', first: 127 * 2 ** 24, last: 128 * 2 ** 24 - 1 },
  { why: 'this-network', block: '0.0.0.0/8', first: 0, last: 2 ** 24 - 1 },
]

function withNetwork(kind: 'host-bits' | 'mask', address: number, bits: number): ScopeProblem {
  return { kind, suggestion: `${addressText(networkOf(address, bits))}/${bits}` }
}

/** The masks by their prefix: 0.0.0.0, 128.0.0.0 … 255.255.255.255. */
const PREFIXES: readonly number[] = Array.from({ length: 33 }, (_, bits) => 2 ** 32 - 2 ** (32 - bits))

function networkOf(address: number, bits: number): number {
  return address - (address % 2 ** (32 - bits))
}

function addressText(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.')
}
