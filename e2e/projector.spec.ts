import type { Page } from '@playwright/test'
import { LESSON_IDS, lessonOf } from '#domain/training/lessons.ts'
import { lastChanges, scenesOf } from '#domain/training/training.ts'
import { typedIn } from '#domain/training/lesson.ts'
import { PRESENTATION_VERSION } from '#domain/training/presentation.ts'
import type { Presentation } from '#domain/training/presentation.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'

/** From an old projector to a large screen, and one that stands upright. */
const SCREENS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
] as const

/** Letters that are read from the back: as a part of the shorter side of the screen. */
const LEAST_LETTERS = 0.018

/** Every moment of every lesson, as the trainer's window sends it. */
function presentations(language: string, withChanges = false): readonly Presentation[] {
  return LESSON_IDS.flatMap((lesson) => {
    const { actions } = lessonOf(lesson)
    const scenes = scenesOf(lesson)
    return scenes.map(({ action: index, next, desktop }, scene): Presentation => {
      const action = actions[index]
      if (action === undefined) throw new Error('a scene of no action')
      return {
        version: PRESENTATION_VERSION,
        lesson,
        action: action.id,
        typed: typedIn(action),
        number: index + 1,
        count: actions.length,
        desktop,
        spot: next,
        enlargement: 1,
        language,
        isBlank: false,
        pointer: null,
        isMagnified: false,
        changes: withChanges ? lastChanges(scenes, scene) : null,
      }
    })
  })
}

/** Shows these one after the other in an audience's window, and gives what cannot be seen in each. */
async function notSeen(page: Page, shown: readonly Presentation[]): Promise<readonly string[]> {
  return page.evaluate(
    async (text) => {
      const states = JSON.parse(text, (_, value: unknown) =>
        typeof value === 'object' && value !== null && 'map' in value && Array.isArray(value.map)
          ? new Map(value.map as [unknown, unknown][])
          : value,
      ) as readonly Presentation[]
      // Only where things are is asked, and a large screen takes long to paint: this one is laid out and not painted.
      document.documentElement.style.opacity = '0'
      const channel = new BroadcastChannel('remote-assistance-wizard/audience')
      const complaints: string[] = []
      const drawn = () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const complaintsOf = (state: Presentation): readonly string[] => {
        const found: string[] = []
        const replica = document.querySelector<HTMLElement>('[data-side]')
        if (replica === null) {
          return ['no replica']
        }
        const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
        const isIn = (
          inner: { left: number; top: number; right: number; bottom: number },
          outer: typeof inner,
        ) =>
          inner.left >= outer.left - 1 &&
          inner.top >= outer.top - 1 &&
          inner.right <= outer.right + 1 &&
          inner.bottom <= outer.bottom + 1
        // Of the taskbar everything.
        for (const button of replica.querySelectorAll('[role=toolbar], [role=toolbar] > *')) {
          if (!isIn(button.getBoundingClientRect(), screen)) found.push(`the taskbar is cut`)
        }
        // No window reaches beyond the desktop.
        const desktop = replica.getBoundingClientRect()
        for (const window of replica.querySelectorAll('[role=dialog]')) {
          if (!isIn(window.getBoundingClientRect(), desktop)) found.push(`a window is cut`)
        }
        const strip = document.querySelector<HTMLElement>('main section')
        if (state.changes !== null && (strip === null || !isIn(strip.getBoundingClientRect(), screen))) {
          found.push('the strip is cut')
        }
        for (const part of strip?.querySelectorAll<HTMLElement>('ul, pre') ?? []) {
          if (part.scrollWidth > part.clientWidth + 1) found.push('the strip’s words are cut')
        }
        // What is said is not cut, above or beside the replica.
        const said = document.querySelector<HTMLElement>('h1')?.parentElement
        if (!said || said.scrollHeight > said.clientHeight + 1 || said.scrollWidth > said.clientWidth + 1) {
          found.push(`the words are cut`)
        }
        const words = said?.textContent ?? ''
        if (!state.typed.every((line) => words.includes(line))) found.push('what is typed is not said')
        if (state.typed.length === 0 && /:\s*$/.test(document.querySelector('h1')?.textContent ?? ':')) {
          found.push('the words break off')
        }
        for (const text of replica.querySelectorAll<HTMLElement>(
          'p, label, button, [role=option] > *, textarea',
        )) {
          if (text.closest('[role=toolbar]') === null && text.scrollWidth > text.clientWidth + 1) {
            found.push(`${text.textContent} is cut`)
          }
        }
        if (state.spot === null) return found
        // The mark: all of it in everything that it stands in, and nothing before it.
        const mark = replica.querySelector<HTMLElement>('[class*=spot]')
        if (mark === null) {
          return [...found, 'no mark']
        }
        const box = mark.getBoundingClientRect()
        for (let outer = mark.parentElement; outer !== null; outer = outer.parentElement) {
          const isClip = getComputedStyle(outer).overflow !== 'visible' || outer === replica
          if (isClip && !isIn(box, outer.getBoundingClientRect())) found.push(`the mark is cut`)
        }
        // What is only looked at cannot be hit; for a moment it can.
        replica.inert = false
        for (const [x, y] of [
          [box.left + box.width / 2, box.top + box.height / 2],
          [box.left + 3, box.top + 3],
          [box.right - 3, box.bottom - 3],
        ] as const) {
          const hit = document.elementFromPoint(x, y)
          if (hit === null || !(mark.contains(hit) || hit.contains(mark))) {
            found.push(`something stands before the mark`)
          }
        }
        replica.inert = true
        return found
      }
      for (const [index, state] of states.entries()) {
        channel.postMessage({
          app: 'remote-assistance-wizard/audience',
          number: `test/${index}`,
          type: 'state',
          state,
        })
        await drawn()
        let found = complaintsOf(state)
        // Where the words above took another line, the replica is measured again a moment later.
        for (let tries = 0; found.length > 0 && tries < 10; tries += 1) {
          await drawn()
          found = complaintsOf(state)
        }
        complaints.push(
          ...found.map(
            (each) => `${state.lesson} ${state.number} ${state.spot?.on ?? 'end'} (${index}): ${each}`,
          ),
        )
      }
      channel.close()
      return [...new Set(complaints)]
    },
    JSON.stringify(shown, (_, value: unknown) => (value instanceof Map ? { map: [...value] } : value)),
  )
}

for (const screen of SCREENS) {
  // Longer words are tried where they have the least room.
  for (const language of screen.width === 1024 ? LANGUAGES : LANGUAGES.slice(0, 1)) {
    test(`on ${screen.width} × ${screen.height} every moment of every lesson is seen whole, in ${language}`, async ({
      page,
      visit,
    }) => {
      test.slow()
      await page.setViewportSize(screen)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await visit('/trainer/audience', { language })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const shown = presentations(language)
      // The first arrives while its words are still loading.
      await notSeen(page, shown.slice(0, 1))
      await expect(page.locator('[data-side]')).toBeVisible()
      expect(await notSeen(page, shown)).toEqual([])
      const letters = await page
        .locator('[data-side] button')
        .first()
        .evaluate((button) => {
          const scale = button.getBoundingClientRect().height / (button as HTMLElement).offsetHeight
          return Number.parseFloat(getComputedStyle(button).fontSize) * scale
        })
      expect(letters).toBeGreaterThanOrEqual(LEAST_LETTERS * Math.min(screen.height, screen.width))
    })
  }
}

for (const screen of SCREENS.slice(0, 2)) {
  test(`on ${screen.width} × ${screen.height} so it is with the strip of what changed`, async ({
    page,
    visit,
  }) => {
    test.slow()
    await page.setViewportSize(screen)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await visit('/trainer/audience', { language: 'nl' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const shown = presentations('nl', true)
    await notSeen(page, shown.slice(0, 1))
    await expect(page.locator('[data-side]')).toBeVisible()
    expect(await notSeen(page, shown)).toEqual([])
  })
}

// A test for each language, so that they run beside each other.
for (const language of LANGUAGES) {
  test(`what is typed and why is said whole in the list, in “go to” and on the handout, in ${language}`, async ({
    page,
    visit,
  }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const lesson of LESSON_IDS) {
      await visit(`/trainer/lessons/${lesson}/show`, { language })
      const { actions } = lessonOf(lesson)
      const jump = page.getByRole('main').getByRole('combobox').first()
      const now = page.locator('[aria-current=step]')
      await expect(jump.locator('option')).toHaveCount(actions.length)
      // They are the same whichever is chosen.
      const choices = await jump.locator('option').allTextContents()
      const heard: string[] = []
      for (const [index, action] of actions.entries()) {
        await jump.selectOption({ index })
        for (const line of typedIn(action)) {
          await expect(now).toContainText(line)
          expect(choices[index]).toContain(line)
        }
        const why = (await now.locator('[data-why]').innerText()).replace(/^\w+: /, '')
        expect(why.length).toBeGreaterThan(12)
        expect(choices[index]).toContain(why)
        heard.push(why)
      }
      await visit(`/trainer/handout/${lesson}`, { language })
      const printed = page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: page.getByRole('img') })
      await expect(printed).toHaveCount(actions.length)
      const texts = await printed.allTextContents()
      for (const [index, action] of actions.entries()) {
        for (const line of [...typedIn(action), heard[index] ?? '?']) expect(texts[index]).toContain(line)
      }
    }
  })
}

for (const window of [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
]) {
  test(`the trainer has all before them at ${window.width} × ${window.height}`, async ({ page, visit }) => {
    await page.setViewportSize(window)
    await visit('/trainer/lessons/firewall/show')
    const replica = page.getByRole('group', { name: 'Replica of Windows' })
    for (const part of [
      page.getByRole('button', { name: 'Next', exact: true }),
      page.getByText(/^Then: /),
      page.getByRole('combobox', { name: 'Go to step' }),
      page.getByRole('textbox', { name: 'Notes for this step' }),
      page.getByRole('button', { name: 'Present', exact: true }),
      page.locator('[aria-current=step]'),
      replica,
      replica.getByRole('toolbar'),
    ]) {
      await expect(part).toBeInViewport({ ratio: 1 })
    }
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })
}

test('Next stays there while the replica plays, and pressed again ends the movement', async ({
  page,
  visit,
}) => {
  await visit('/trainer/lessons/policy/show')
  const next = page.getByRole('button', { name: 'Next', exact: true })
  const replica = page.getByRole('group', { name: 'Replica of Windows' })
  await next.click()
  // The first gesture of four: the start menu.
  await expect(replica.getByRole('dialog')).toHaveCount(1)
  await expect(next).toBeEnabled()
  await next.click()
  await expect(page.getByText('Step 2 of 9')).toBeVisible()
  await expect(replica.getByRole('dialog', { name: 'Group Policy' })).toBeVisible()
})
