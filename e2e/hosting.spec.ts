import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { AuditPage } from '#e2e/pages/AuditPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { artifactBytes } from '#e2e/readers/artifactBytes.ts'
import { bytesOf, expect, test } from './fixtures.ts'

const ANSWERS = SCENARIOS['xp-sp3-narrow']
const CONFIGURATIONS = fileURLToPath(new URL('../.hosting', import.meta.url))
const SITE = fileURLToPath(new URL('../dist', import.meta.url))
/** Beside the one of all other tests. */
const FIRST_PORT = Number(process.env['E2E_PORT'] ?? 4319) + 1

interface Kind {
  readonly program: string
  readonly port: number
  /** Writes what the program needs into a folder, from the configuration as it is handed over; gives its arguments. */
  readonly prepare: (folder: string, root: string, port: number) => Promise<readonly string[]>
}

const SERVERS: Readonly<Record<string, Kind>> = {
  nginx: {
    program: '/usr/sbin/nginx',
    port: FIRST_PORT,
    prepare: async (folder, root, port) => {
      const site = (await readFile(join(CONFIGURATIONS, 'nginx.conf'), 'utf8'))
        .replace('listen 8080;', `listen 127.0.0.1:${port};`)
        .replace('/usr/share/nginx/html', root)
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      )
      const main = [
        'daemon off;',
        // The folder of the test is only for whoever runs it.
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `pid ${folder}/pid;`,
        'events {}',
        'http {',
        'access_log off;',
        ...temporary,
        site,
        '}',
      ]
      await writeFile(join(folder, 'main.conf'), main.join('\n'))
      return ['-e', 'stderr', '-c', join(folder, 'main.conf')]
    },
  },
  Caddy: {
    program: '/usr/bin/caddy',
    port: FIRST_PORT + 1,
    prepare: async (folder, root, port) => {
      const site = (await readFile(join(CONFIGURATIONS, 'Caddyfile'), 'utf8'))
        .replace(':8080 {', `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`)
        .replace('root * /srv', `root * ${root}`)
      const options = '{\n\tadmin off\n\tauto_https off\n}\n'
      await writeFile(join(folder, 'Caddyfile'), options + site)
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
    },
  },
}

for (const [name, { program, port, prepare }] of Object.entries(SERVERS)) {
  test.describe(`served by ${name}`, () => {
    test.skip(
      !existsSync(program) && process.env['READERS'] !== 'required',
      `${program} is missing (Debian: nginx-light caddy)`,
    )
    test.use({ baseURL: `http://127.0.0.1:${port}` })
    test.describe.configure({ mode: 'serial' })

    let folder = ''
    let server: ChildProcess | undefined
    test.beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'hosting-'))
      const root = join(folder, 'root')
      await cp(SITE, root, { recursive: true })
      await cp(SITE, join(root, 'tools', 'wizard'), { recursive: true })
      const args = await prepare(folder, root, port)
      server = spawn(program, args, { stdio: 'ignore', env: { ...process.env, HOME: folder } })
      await expect
        .poll(() =>
          fetch(`http://127.0.0.1:${port}/icon.svg`).then(
            ({ status }) => status,
            () => 0,
          ),
        )
        .toBe(200)
    })
    test.afterAll(async () => {
      server?.kill()
      await rm(folder, { recursive: true, force: true })
    })

    test('the site gets the headers that it asks for, and the right kinds of files', async ({
      request,
      baseURL,
    }) => {
      const preview = await request.get(`http://127.0.0.1:${FIRST_PORT - 1}/`)
      for (const path of ['/', '/tools/wizard/', '/sw.js', '/icon.svg']) {
        const { headers } = await answer(path)
        for (const header of ['content-security-policy', 'x-content-type-options', 'referrer-policy']) {
          // As the tests' own server has them, from the configuration of the build.
          expect([path, header, headers[header]]).toEqual([path, header, preview.headers()[header]])
        }
        expect([path, headers['cache-control']]).toEqual([path, 'no-cache'])
      }
      const page = await (await request.get('/')).text()
      const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
      const style = /href="\.(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? ''
      const kinds = {
        '/': /^text\/html/,
        [script]: /^text\/javascript/,
        [style]: /^text\/css/,
        '/icon.svg': /^image\/svg\+xml/,
        '/manifest.webmanifest': /^application\/manifest\+json/,
      }
      for (const [path, kind] of Object.entries(kinds)) {
        expect((await answer(path)).headers['content-type']).toMatch(kind)
      }
      const kept = await answer(script)
      expect(kept.headers['cache-control']).toContain('immutable')
      expect(kept.headers['content-encoding']).toBe('gzip')
      // The one file has a policy of its own inside, which another one would forbid its script.
      const file = await answer('/remote-assistance-wizard.html')
      expect(file.headers['content-security-policy']).toBe("frame-ancestors 'none'")

      async function answer(path: string) {
        const response = await request.get(`${baseURL}${path}`, { headers: { 'Accept-Encoding': 'gzip' } })
        expect([path, response.status()]).toEqual([path, 200])
        return { headers: response.headers() }
      }
    })

    test('files are made and read, and nothing is against the policy', async ({ page, visit }) => {
      await visit('/results', { answers: ANSWERS })
      const results = await arriveAt(page, ResultsPage)
      await results.unfoldFiles()
      expect(await bytesOf(await results.download('apply.reg'))).toEqual(artifactBytes('apply-reg', ANSWERS))
      await page.goto('/#/audit')
      const audit = await arriveAt(page, AuditPage)
      await audit.bring({ name: 'apply.reg', text: Buffer.from(artifactBytes('apply-reg', ANSWERS)) })
      await audit.file('apply.reg')
      await page.goto('/tools/wizard/#/audit')
      await arriveAt(page, AuditPage)
      await page.goto('/remote-assistance-wizard.html#/audit')
      await arriveAt(page, AuditPage)
    })
  })
}
