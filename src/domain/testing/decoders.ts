import type { MakeDecoder } from '#domain/formats/textEncoding.ts'

/** As browser and Node have it; the domain itself is compiled without. */
declare const TextDecoder: new (
  label: string,
  options: { ignoreBOM: boolean },
) => { decode: (bytes: Uint8Array, options: { stream: boolean }) => string }

/** For tests only: the decoders of the machine that runs them. */
export const makeDecoder: MakeDecoder = (label) => {
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  return { decode: (bytes, stream) => decoder.decode(bytes, { stream }) }
}

/** For tests only: some bytes in pieces that begin at these places. */
export function inPieces(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end))
}
