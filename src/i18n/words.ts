import type { AnswerKey, Answers } from '#domain/answers/answers.ts'
import type { LimitProblem } from '#domain/answers/limits.ts'
import type { StepProblem } from '#domain/answers/steps.ts'
import { firewallStoreOf } from '#domain/answers/ways.ts'
import type { AccountProblem, ComputerProblem, DomainProblem } from '#domain/windows/accountProblems.ts'
import type { AccountNotice } from '#domain/windows/accounts.ts'
import type { ScopeProblem } from '#domain/windows/addresses.ts'
import { ARTICLE } from '#domain/windows/article.ts'
import type { ArticleId, ArticleItem } from '#domain/windows/article.ts'
import { capabilitiesOf, EDITIONS } from '#domain/windows/editions.ts'
import type { EditionId, ServicePackId } from '#domain/windows/editions.ts'
import { windowsLabel } from '#domain/windows/windowsLabels.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { LabelOf } from '#i18n/en/route.ts'
import type { Messages } from '#i18n/en/messages.ts'

/** Gives Windows' own labels in a display language as rich text, with the value name where the label is not known. */
export function labelsIn(language: WindowsLanguage): LabelOf {
  return (id) => {
    const { text, language: lang, valueName } = windowsLabel(language, id)
    return { label: text, lang, valueName }
  }
}

/** What is wrong with a helper, and how to mend it. */
export function accountProblemWords(problem: AccountProblem, m: Messages): { what: string; mend: string } {
  const words = m.helpers.problem
  switch (problem.kind) {
    case 'local':
      return words.local(problem.domain)
    case 'backslashes':
      return words.backslashes(problem.count)
    case 'characters':
      return words.characters(problem.where, problem.characters)
    case 'control':
    case 'invisible':
      return words[problem.kind](problem.codePoints)
    case 'too-long':
      return words['too-long'](problem.part, problem.length, problem.limit)
    case 'repeated':
      return words.repeated(problem.index)
    case 'mark':
      return words.mark(problem.mark)
    case 'other-backslash':
      return words['other-backslash'](problem.character)
    case 'run-together':
      return words['run-together'](problem.characters)
    case 'not-a-domain':
    case 'variable':
      return words[problem.kind](problem.domain)
    case 'quotes':
    case 'final-period':
    case 'rule':
    case 'distinguished-name':
    case 'lone-surrogate':
    case 'empty-label':
    case 'no-domain':
    case 'upn':
    case 'sid':
    case 'slash':
    case 'empty-name':
    case 'empty-domain':
    case 'only-dots':
    case 'spaces':
      return words[problem.kind]()
  }
}

/** What is worth a look at a helper that can be written. */
export function accountNoticeWords(notice: AccountNotice, m: Messages): { what: string; mend: string } {
  const words = m.helpers.notice
  switch (notice.kind) {
    case 'lookalike':
      return words.lookalike(notice.index)
    case 'two-spellings':
      return words['two-spellings'](notice.domain, notice.short)
    case 'everybody':
    case 'odd-characters':
      return words[notice.kind]()
  }
}

/** What keeps a step from being done, as one sentence for the error summary and the field. */
export function stepProblemWords(problem: StepProblem, m: Messages): string {
  switch (problem.kind) {
    case 'unanswered':
      return m.unanswered[problem.field]
    case 'pending':
      return m.pending(problem.typed)
    case 'no-helpers':
      return m.unanswered.helpers
    case 'helper': {
      const { what, mend } = accountProblemWords(problem.problem, m)
      return `${m.helperProblem(problem.index, problem.count - 1)} ${what} ${mend}`
    }
    case 'domain':
    case 'computer':
      return `${m.fields[problem.field]} ${nameProblemWords(problem.problem, m)}`
    case 'scope':
      return scopeProblemWords(problem.typed, problem.problem, m)
    case 'limit':
      return limitWords(problem.limit, m)
  }
}

function nameProblemWords(problem: DomainProblem | ComputerProblem, m: Messages): string {
  switch (problem.kind) {
    case 'characters':
      return m.domainProblem.characters(problem.characters)
    case 'too-long':
      return m.domainProblem['too-long'](problem.length, problem.limit)
    case 'control':
    case 'invisible':
    case 'lone-surrogate':
    case 'empty-label':
    case 'backslash':
    case 'spaces':
    case 'local':
    case 'not-a-domain':
    case 'variable':
      return m.domainProblem[problem.kind]
  }
}

/** Why an entry of the addresses cannot be used. */
export function scopeProblemWords(typed: string, problem: ScopeProblem, m: Messages): string {
  switch (problem.kind) {
    case 'host-bits':
      return m.scopeProblem['host-bits'](typed, problem.suggestion)
    case 'mask':
      return m.scopeProblem.mask(typed, problem.suggestion)
    case 'no-sender':
      return m.scopeProblem['no-sender'][problem.why](typed, problem.block)
    case 'not-an-address':
    case 'leading-zero':
    case 'number-too-large':
    case 'prefix':
    case 'every-address':
    case 'range':
    case 'ipv6':
    case 'host-name':
    case 'repeated':
      return m.scopeProblem[problem.kind](typed)
  }
}

function limitWords({ kind, subject, length, limit, over }: LimitProblem, m: Messages): string {
  return m.limit[kind](subject, length, limit, over)
}

/** A service pack as the computer in front of the person calls it. */
export function servicePackWords(edition: EditionId, servicePack: ServicePackId, m: Messages): string {
  if (edition === 'xp-professional-x64' && servicePack === 'sp1') return m.servicePackX64
  return m.servicePacks[servicePack][EDITIONS[edition].family]
}

/** What it means to have this edition at this service pack: which questions follow, and why. */
export function servicePackMeaning(edition: EditionId, servicePack: ServicePackId, m: Messages): string {
  const means = m.servicePackMeans
  const { windowsFirewall, offersNeedSolicited } = capabilitiesOf(edition, servicePack)
  const firewall = windowsFirewall ? means.firewall : means.noFirewall
  return offersNeedSolicited ? `${firewall} ${means.needsSolicited}` : firewall
}

/** Where the article says something: "first procedure, action 4: Choose view only or control." */
export function articleWords(id: ArticleId, m: Messages): string {
  const place = articlePlace(id, m)
  return place === null ? m.article[id] : `${place}: ${m.article[id]}`
}

/** The place alone; null for what has no number. */
export function articlePlace(id: ArticleId, m: Messages): string | null {
  const { part, action }: ArticleItem = ARTICLE[id]
  if (action === undefined || (part !== 'policy' && part !== 'firewall')) return null
  return m.articlePlace[part](action)
}

/** One answer in words, for the summary and the explanations; null when it is not given. */
export function answerWords(key: AnswerKey, answers: Answers, m: Messages): string | null {
  switch (key) {
    case 'edition':
      return answers.edition === undefined ? null : EDITIONS[answers.edition].name
    case 'servicePack':
      if (answers.edition === undefined || answers.servicePack === undefined) return null
      return servicePackWords(answers.edition, answers.servicePack, m)
    case 'helperEdition':
      if (answers.helperEdition === undefined) return null
      return answers.helperEdition === 'other' ? m.otherWindows : EDITIONS[answers.helperEdition].name
    case 'enableSolicited':
      return answers.enableSolicited === true ? m.yes : m.no
    case 'keepLocalExceptions':
      return m.options.keepLocalExceptions[answers.keepLocalExceptions === false ? 'no' : 'yes'].label
    case 'domain':
    case 'computer':
      return answers[key] ?? null
    case 'helpers':
    case 'helperGroups':
    case 'helperUsers':
      return answers[key] === undefined ? null : m.check.helpers(answers[key].length)
    case 'profiles':
      if (answers.profiles === undefined) return null
      return m.counts.list(answers.profiles.map((profile) => m.options.profiles[profile].label))
    case 'scope':
      if (answers.scope === undefined) return null
      return answers.scope === 'any' ? m.options.scope.any.label : answers.scope.join(', ')
    case 'solicited':
      return answers.solicited === undefined ? null : m.options.solicited[answers.solicited].label
    case 'membership':
      return answers.membership === undefined ? null : m.options.membership[answers.membership].label
    case 'control':
      return answers.control === undefined ? null : m.options.control[answers.control].label
    case 'dcom':
      return answers.dcom === undefined ? null : m.options.dcom[answers.dcom].label
    case 'firewallStore': {
      const store = firewallStoreOf(answers)
      return store === undefined ? null : m.options.firewallStore[store].label
    }
    case 'article':
      return answers.article === undefined ? null : m.options.article[answers.article].label
    case 'way':
      return answers.way === undefined ? null : m.options.way[answers.way].label
  }
}
