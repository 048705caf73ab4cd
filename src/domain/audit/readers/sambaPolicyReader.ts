import type { Hive, Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { parseSambaLoad, parseSambaPolXml } from '#domain/formats/sambaPolicy.ts'
import { policyStatements, WHOLE_POLICY } from './policyStatements.ts'
import type { PolicyStatements } from './policyStatements.ts'
import { emptyReading } from './readings.ts'

type Parts = PolicyStatements & { readonly isWhole: boolean }

/** What the XML of `samba-tool gpo backup` says of one half of a policy object. */
export function readSambaPolXmlParts(text: string, hive: Hive, inner: string | null): Parts {
  return partsOf(parseSambaPolXml(text), hive, inner)
}

/** The same as a reading by itself: of the computer, since the file does not say. */
export function readSambaPolXml(text: string, encoding: string): Reading {
  return readingOf(readSambaPolXmlParts(text, 'HKLM', null), encoding)
}

/** What a list for `samba-tool gpo load` says; each of it says whether it is for the computer or the user. */
export function readSambaLoad(text: string, encoding: string): Reading {
  // Such a list adds to an object: what is not in it may be there all the same.
  return readingOf({ ...partsOf(parseSambaLoad(text), 'HKLM', null), isWhole: false }, encoding)
}

function readingOf({ isWhole, ...parts }: Parts, encoding: string): Reading {
  const { entries, statements, problems } = parts
  return {
    ...emptyReading('pol'),
    encoding,
    entries,
    statements,
    problems,
    whole: isWhole ? WHOLE_POLICY : [],
  }
}

function partsOf(
  { policies, problems }: ReturnType<typeof parseSambaLoad>,
  hive: Hive,
  inner: string | null,
): Parts {
  const place = { line: null, offset: null, inner }
  const said = policyStatements(
    policies.map(({ section, line, ...words }) => ({
      hive: section === 'user' ? 'HKCU' : hive,
      words,
      place: { ...place, line },
    })),
  )
  const found = problems.map(({ kind, line, entry }): ReadingProblem => ({
    kind: kind === 'unreadable-entry' ? 'odd-entry' : 'damaged',
    what: entry === null ? '' : `${entry}`,
    ...place,
    line,
  }))
  const { entries, statements } = said
  return { entries, statements, problems: [...found, ...said.problems], isWhole: found.length === 0 }
}
