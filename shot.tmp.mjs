import { chromium } from '@playwright/test'
import { pathToFileURL } from 'node:url'
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
const { default: c } = await import('@sparticuz/chromium')
const [,, out, url, width='1280', height='900', scheme='light', lang='en', scen='xp-sp3-narrow', full='0', script=''] = process.argv
const base = process.env.BASE ?? 'http://127.0.0.1:4173'
const b = await chromium.launch({ executablePath: await c.executablePath(), args: c.args.filter(a=>a!=='--single-process'&&a!=='--no-zygote') })
const p = await (await b.newContext({ viewport: { width: +width, height: +height }, colorScheme: scheme })).newPage()
const { SCENARIOS } = await import('/tmp/scen.mjs')
await p.goto(base + '/icon.svg')
if (scen !== 'none') await p.evaluate(([t, l]) => { localStorage.setItem('remote-assistance-wizard', t); localStorage.setItem('remote-assistance-wizard:language', l) }, [JSON.stringify({ version: 1, answers: SCENARIOS[scen] ?? JSON.parse(scen), drafts: {}, seen: [], windowsLanguage: null }), lang])
else await p.evaluate((l) => localStorage.setItem('remote-assistance-wizard:language', l), lang)
await p.goto(base + '/#' + url); await p.waitForTimeout(1500)
if (script) { await eval('(async()=>{' + script + '})()'); await p.waitForTimeout(600) }
await p.screenshot({ path: out, fullPage: full === '1' })
console.log(out, await p.evaluate(() => document.documentElement.scrollHeight))
await b.close()
