import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { expect, test } from './fixtures.ts'

test('a file that does not read back right is not offered, and asks for a report', async ({
  page,
  visit,
}) => {
  // What a mistake of ours would look like: reading numbers goes wrong where the files are made.
  await page.route('**/renderFiles-*.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `Number.parseInt = () => 7;${await response.text()}` })
  })
  await visit('/results', { answers: SCENARIOS['xp-sp3-narrow'] })
  const results = await (await arriveAt(page, ResultsPage)).unfoldFiles()

  const wrong = results.file('apply.reg')
  await expect(wrong.getByRole('alert')).toContainText('Please report it')
  await expect(wrong.getByRole('alert')).toContainText('not planned: value "FALLOWUNSOLICITED"')
  await expect(wrong.getByRole('button')).toHaveCount(0)

  const right = results.file('firewall-apply.cmd')
  await expect(await results.about('firewall-apply.cmd')).toContainText('values read back')
  await expect(right.getByRole('button', { name: 'Download firewall-apply.cmd' })).toBeVisible()
})
