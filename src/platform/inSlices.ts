/** Well below what anybody notices between two key strokes. */
const SLICE_MS = 12

/**
 * Does a long piece of work a little at a time, so that the page answers meanwhile: a generator that yields wherever it may
 * be interrupted. Null: it was stopped by the signal before it was done.
 */
export async function inSlices<Result>(
  work: Generator<unknown, Result>,
  signal?: AbortSignal,
): Promise<Result | null> {
  for (;;) {
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    if (signal?.aborted === true) return null
    const until = performance.now() + SLICE_MS
    do {
      const step = work.next()
      if (step.done === true) return step.value
    } while (performance.now() < until)
  }
}
