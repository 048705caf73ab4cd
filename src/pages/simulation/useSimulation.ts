import { useEffect, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import type { OfferSimulation } from '#domain/files/offerSimulation.ts'
import type { SimulationReply, SimulationRequest } from '#workers/renderFiles.ts'
import RenderFiles from '#workers/renderFiles.ts?worker'

/** Has the files of these answers carried out on the model of their computer, beside the page. */
export function useSimulation(answers: Answers): OfferSimulation | 'pending' | 'failed' {
  const [made, setMade] = useState<{ of: Answers; simulation: OfferSimulation | 'failed' } | null>(null)

  useEffect(() => {
    const worker = new RenderFiles()
    const show = (simulation: SimulationReply | 'failed') =>
      setMade({ of: answers, simulation: simulation ?? 'failed' })
    worker.addEventListener('message', ({ data }: MessageEvent<SimulationReply>) => show(data))
    worker.addEventListener('error', () => show('failed'))
    worker.postMessage({ kind: 'simulate', answers } satisfies SimulationRequest)
    return () => worker.terminate()
  }, [answers])

  return made?.of === answers ? made.simulation : 'pending'
}
