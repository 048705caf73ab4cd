import { useEffect } from 'react'

/** The title of the window. An effect and not a <title> element: there must never be two. */
export function PageTitle({ title }: { title: string }) {
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}
