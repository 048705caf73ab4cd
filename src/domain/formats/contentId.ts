import { sha256 } from '@noble/hashes/sha2.js'
import { encodeText } from './fileContent.ts'

/** SHA-256 of bytes as 64 lower-case hex digits, as in a SHA256SUMS file. Source: FIPS 180-4. */
export function sha256Hex(bytes: Uint8Array): string {
  return hex(sha256(bytes))
}

/**
 * A GUID that is derived from content instead of drawn, so that the same answers give the same files. Takes an ASCII
 * label, which sets apart the GUIDs of one content, and the content; gives the GUID in braces and upper case, as Windows
 * writes it. Version 8, the one for own schemes: version 5 would promise SHA-1. Source: RFC 9562, sections 5.8 and 6.5.
 */
export function guidFrom(label: string, content: Uint8Array): string {
  const digest = sha256
    .create()
    .update(encodeText(`${label}\0`, 'ascii'))
    .update(content)
    .digest()
  const bytes = digest.slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | VERSION
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | VARIANT
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex(bytes).toUpperCase())?.slice(1) ?? []
  return `{${parts.join('-')}}`
}

const VERSION = 0x80
const VARIANT = 0x80

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
