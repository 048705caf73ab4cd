import type { PlanSource } from '#domain/files/artifact.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import type { PolicyForm } from '#domain/files/documents/fileDocuments.ts'
import type { ReadmeDocument } from '#domain/files/documents/readmeText.ts'
import { policyPart } from '#domain/files/policy/policyPart.ts'
import { stepOf } from '#domain/files/route/route.ts'
import type { RouteStep } from '#domain/files/route/route.ts'
import type { RouteStepId } from '#domain/files/route/routeSteps.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { Deployment } from '#i18n/en/deployment.ts'
import type { Messages } from '#i18n/en/messages.ts'
import type { RouteWords } from '#i18n/en/route.ts'
import { madeByWords } from '#i18n/madeByWords.ts'
import { labelsIn } from '#i18n/words.ts'
import { readmeStep } from './readmeDocument.ts'

const STEPS = {
  gpmc: ['import-gpmc', 'refresh-each', 'way-back-gpmc'],
  samba: ['restore-samba', 'refresh-each', 'way-back-samba'],
} as const satisfies Record<string, readonly RouteStepId[]>

/** The text in the zip with a policy object, in one language: what it holds, the same steps as everywhere, and what to know. */
export function policyReadmeDocument(
  source: PlanSource,
  form: PolicyForm,
  m: Messages,
  { policyReadme: w }: Deployment,
  r: RouteWords,
  windows: WindowsLanguage,
): ReadmeDocument {
  const tool = form === 'gpmc' ? 'gpmc' : 'samba'
  const label = labelsIn(windows)
  const steps = STEPS[tool].map((id) => stepOf(id, source)).filter((step): step is RouteStep => step !== null)
  return {
    title: w.title,
    intro: [w.holds[tool]],
    steps: steps.map((step) => ({ ...readmeStep(step, source, m, r, label), files: [] })),
    notes: [
      ...w.notes[tool],
      ...(form === 'samba-with-copy' ? [w.withCopy] : []),
      ...w.limits,
      ...(policyPart(source.plan.registry).left.length === 0
        ? []
        : [w.dcomApart(ARTIFACTS['dcom-reg'].fileName)]),
      ...(source.plan.firewall.length === 0 ? [] : [w.firewallApart]),
      madeByWords(source.answers, m),
    ],
  }
}
