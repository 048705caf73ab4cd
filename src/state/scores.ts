import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { parseScoreCode, writeScoreCode } from '#domain/training/scoreCode.ts'
import type { ScoreCodeProblem, SignedScore } from '#domain/training/scoreCode.ts'
import { keep, keptJson } from './keptText.ts'

const SCORES_KEY = 'remote-assistance-wizard:scores'

/** The scores that were handed in to a trainer, kept in this browser. Apart from the plan: a learner never loads this. */
const store = createStore<{ readonly scores: readonly SignedScore[] }>(() => ({ scores: keptScores() }))

export function useScores(): readonly SignedScore[] {
  return useStore(store, ({ scores }) => scores)
}

/** The same sheet handed in twice is one. */
export function addScore(score: SignedScore): void {
  const code = writeScoreCode(score)
  const { scores } = store.getState()
  if (scores.some((other) => writeScoreCode(other) === code)) return
  setScores([...scores, score])
}

export function removeScore(index: number): void {
  setScores(store.getState().scores.toSpliced(index, 1))
}

function setScores(scores: readonly SignedScore[]): void {
  store.setState({ scores })
  keep(SCORES_KEY, JSON.stringify(scores.map(writeScoreCode)))
}

/** A code that cannot be read, and why. */
export interface UnreadCode {
  readonly code: string
  readonly kind: ScoreCodeProblem['kind']
}

/** Codes that an older version kept and this one cannot count; they stay until the scores change. */
export function unreadCodes(): readonly UnreadCode[] {
  return keptCodes().flatMap((code) => {
    const { problem } = parseScoreCode(code)
    return problem === null ? [] : [{ code, kind: problem.kind }]
  })
}

function keptScores(): readonly SignedScore[] {
  return keptCodes().flatMap((code) => parseScoreCode(code).score ?? [])
}

/** Scores are kept as codes. */
function keptCodes(): readonly string[] {
  const codes = keptJson(SCORES_KEY)
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : []
}
