import type { Answers } from '#domain/answers/answers.ts'

/** An address that the answered scope lets in, to begin with: the first it names, or the first computer of a network. */
export function exampleAddress(scope: Answers['scope'], subnet: string): string {
  const [first = 'localsubnet'] = scope === undefined || scope === 'any' ? [] : scope
  const entry = first === 'localsubnet' ? subnet : first
  const [network = '', bits] = entry.split('/')
  if (bits === undefined || bits === '32') return network
  const numbers = network.split('.').map(Number)
  return [...numbers.slice(0, 3), (numbers[3] ?? 0) + 1].join('.')
}
