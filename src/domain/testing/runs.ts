import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** From the environment, by `vite.config.ts`; 0: as often as the test says. */
    readonly propertyRuns: number
  }
}

/** For tests only: how often a law is tried. On the way as often as there is time for, with `npm run test:laws` 10,000 times. */
export function runs(usual: number): number {
  const wanted = inject('propertyRuns')
  return wanted === 0 ? usual : wanted
}
