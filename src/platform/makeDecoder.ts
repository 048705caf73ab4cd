/** Where the domain gets its decoders from: it takes off byte order marks itself, and wrong bytes become U+FFFD. */
export function makeDecoder(label: string): { decode: (bytes: Uint8Array, stream: boolean) => string } {
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  return { decode: (bytes, stream) => decoder.decode(bytes, { stream }) }
}
