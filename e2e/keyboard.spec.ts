import type { Page } from '@playwright/test'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { artifactBytes } from '#e2e/readers/artifactBytes.ts'
import { bytesOf, expect, test } from './fixtures.ts'
import { tabTo } from './hands.ts'

test.use({ locale: 'nl-NL' })

test('the whole way to apply.reg can be gone by keyboard alone, in Dutch', async ({ page }) => {
  await page.goto('/')
  await tabTo(page.getByRole('link', { name: 'Beginnen' }))
  await page.keyboard.press('Enter')

  await expectPage(page, 'Welke Windows-versie draait op de twee computers?')
  await tabTo(page.getByLabel('Editie van de computer die hulp krijgt'))
  await pick(page, 'Windows XP Professional')
  await choose(page, 'Service Pack 3')
  await tabTo(page.getByLabel('Editie van de computer van de helper'))
  await pick(page, 'Windows XP Professional')
  await goOn(page)

  await expectPage(page, 'Hoe gaat u uitrollen?')
  await choose(page, 'Eén computer, met een script')
  await goOn(page)

  await expectPage(page, 'Zitten de computers in hetzelfde domein?')
  await choose(page, 'Ja, beide in hetzelfde domein')
  await tabTo(page.getByRole('textbox', { name: 'Naam van het domein' }))
  await page.keyboard.type('CONTOSO')
  await goOn(page)

  await expectPage(page, 'Wie mag hulp aanbieden?')
  await tabTo(page.getByRole('textbox', { name: 'Typ of plak accounts' }))
  await page.keyboard.type('RA-Helpers')
  await page.keyboard.press('Enter')
  await page.keyboard.type('CONTOSO\\m.de.vries')
  await page.keyboard.press('Enter')
  await tabTo(page.getByLabel('Soort van CONTOSO\\RA-Helpers'))
  await pick(page, 'Groep')
  await goOn(page)

  await expectPage(page, 'Wat mogen de helpers doen?')
  await choose(page, 'De computer bekijken en bedienen')
  await goOn(page)

  await expectPage(page, 'Wat is EnableDCOM nu op de computer?')
  await choose(page, 'Y')
  await goOn(page)

  await expectPage(page, 'Hoe moet Windows Firewall aangeboden hulp doorlaten?')
  await tabTo(page.getByRole('checkbox', { name: 'Domeinprofiel' }))
  await page.keyboard.press('Space')
  await choose(page, 'Alleen deze adressen')
  await tabTo(page.getByRole('textbox', { name: 'Lijst met adressen' }))
  await page.keyboard.type('localsubnet 10.0.0.0/8')
  await goOn(page)

  await expectPage(page, 'Controleer uw antwoorden')
  await tabTo(page.getByRole('link', { name: 'Bestanden maken' }))
  await page.keyboard.press('Enter')

  await expectPage(page, 'Uw bestanden, stap voor stap')
  await tabTo(page.locator('summary').filter({ hasText: /^Alle andere bestanden/ }))
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('article', { name: 'apply.reg' }).locator('summary'))
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('button', { name: 'Voorbeeld van apply.reg' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: /^apply\.reg/ })).toBeVisible()
  await tabTo(page.getByRole('listbox', { name: /^apply\.reg/ }))
  await page.keyboard.press('End')
  await expect(page.getByRole('region', { name: /^Waarom deze regel/ })).toBeVisible()
  await tabTo(page.getByRole('button', { name: 'apply.reg downloaden' }), 'Shift+Tab')
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const download = await downloading

  expect(download.suggestedFilename()).toBe('apply.reg')
  expect(await bytesOf(download)).toEqual(artifactBytes('apply-reg', SCENARIOS['xp-sp3-narrow']))
})

test('the first stop of a page leads past its header', async ({ page, visit }) => {
  await visit('/steps/edition')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const skip = page.getByRole('button', { name: 'Naar de vraag' })
  await tabTo(skip)
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a dialog keeps the focus inside, closes with Escape and gives the focus back', async ({
  page,
  visit,
}) => {
  await visit('/')
  const menu = page.getByRole('button', { name: 'Uw antwoorden' })
  await tabTo(menu)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Uw antwoorden' })
  await expect(dialog).toBeVisible()
  for (let stop = 0; stop < 8; stop++) {
    await page.keyboard.press('Tab')
    const isOutside = await page.evaluate(
      () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
    )
    expect(isOutside).toBe(false)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(menu).toBeFocused()
})

test('an error summary takes the focus, and its links lead to the fields', async ({ page, visit }) => {
  await visit('/steps/edition')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await goOn(page)
  await expect(page.getByRole('alert', { name: 'Er klopt iets nog niet' })).toBeFocused()
  await expect(page).toHaveTitle(/^Fout: Welke Windows/)
  await tabTo(page.getByRole('link', { name: 'Kies de editie van de computer van de helper' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Editie van de computer van de helper')).toBeFocused()
})

/** A new page has its own title, and begins at its heading. */
async function expectPage(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
  await expect(page).toHaveTitle(`${heading} · Wizard Hulp op afstand`)
}

async function goOn(page: Page): Promise<void> {
  await tabTo(page.getByRole('button', { name: 'Doorgaan' }))
  await page.keyboard.press('Enter')
}

/** Down the entries of a list until this one is chosen. */
async function pick(page: Page, label: string): Promise<void> {
  for (let entry = 0; entry < 12; entry++) {
    const chosen = await page.evaluate(() =>
      document.activeElement instanceof HTMLSelectElement
        ? document.activeElement.selectedOptions[0]?.text
        : undefined,
    )
    if (chosen === label) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No entry ${label}`)
}

/** Tab leads to the first of a group of which none is chosen; the arrows choose. */
async function choose(page: Page, label: string): Promise<void> {
  const radio = page.getByRole('radio', { name: label, exact: true })
  const first = page.getByRole('group').filter({ has: radio }).getByRole('radio').first()
  await tabTo(first)
  await page.keyboard.press('Space')
  for (let choice = 0; choice < 6 && !(await radio.isChecked()); choice++) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(radio).toBeChecked()
  await expect(radio).toBeFocused()
}
