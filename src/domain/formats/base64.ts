const SAME = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** Of RFC 4648, section 4: in files. */
const BASE64 = `${SAME}+/`
/** Of its section 5: in addresses. */
const BASE64_URL = `${SAME}-_`

/** Null: it is none. Blanks, line ends and the signs at the end do not count. */
export function fromBase64(text: string): Uint8Array | null {
  const digits = text.replaceAll(/\s/g, '').replace(/={1,2}$/, '')
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let buffer = 0
  let at = 0
  for (const [index, digit] of Array.from(digits).entries()) {
    buffer = ((buffer << 6) | BASE64.indexOf(digit)) & 0xffffff
    if (index % 4 > 0) bytes[at++] = (buffer >> (6 - 2 * (index % 4))) & 0xff
  }
  return bytes
}

/** The same out of an address. */
export function fromBase64Url(text: string): Uint8Array | null {
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
}

/** For an address: without signs at the end. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (let letter = 0; letter <= Math.min(left, 3); letter += 1) {
      text += BASE64_URL[(bits >> (18 - 6 * letter)) & 63]
    }
  }
  return text
}
