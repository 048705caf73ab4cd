import { Path } from './Path.tsx'

type Piece =
  | string
  | { readonly code: string }
  | { readonly label: string; readonly lang: string; readonly valueName: string | null }

/** A sentence with things to type and labels of a Windows screen in it. Text is text: nothing in it is markup. */
export function Rich({ text }: { text: string | readonly Piece[] }) {
  if (typeof text === 'string') return text
  return text.map((piece, index) => <RichPiece key={index} piece={piece} />)
}

function RichPiece({ piece }: { piece: Piece }) {
  if (typeof piece === 'string') return piece
  if ('code' in piece) return <code>{piece.code}</code>
  return (
    <>
      <strong lang={piece.lang}>
        <Path text={piece.label} />
      </strong>
      {piece.valueName !== null && (
        <>
          {' '}
          (<code>{piece.valueName}</code>)
        </>
      )}
    </>
  )
}
