import { createReadStream } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** A web server with a copy of the built site below a path of its own, which can be taken away and given a newer release. */
export interface SiteServer {
  readonly url: string
  /** Puts a release in the place of the one before: the same site, with something added to its page. */
  readonly release: (mark: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Nothing but loopback, and whichever port is free. `folder`: an empty one for the copy. */
export async function serveSite(folder: string): Promise<SiteServer> {
  await cp(fileURLToPath(new URL('../dist', import.meta.url)), folder, { recursive: true })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const place = pathname.replace(/^\/tools\/wizard\/?/, '') || 'index.html'
    const path = join(folder, place)
    createReadStream(path)
      .on('open', () => {
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream')
        response.setHeader('Cache-Control', 'no-cache')
      })
      .on('error', () => {
        response.statusCode = 404
        response.end()
      })
      .pipe(response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/tools/wizard/`,
    release: async (mark) => {
      const page = join(folder, 'index.html')
      await writeFile(
        page,
        (await readFile(page, 'utf8')).replace('<head>', `<head><meta name="mark" content="${mark}">`),
      )
      const worker = join(folder, 'sw.js')
      const text = await readFile(worker, 'utf8')
      const newer = text.replace(
        /(url:"index\.html",revision:")[^"]*"|(revision:")[^"]*(",url:"index\.html")/,
        (all) => all.replace(/revision:"[^"]*"/, `revision:"${mark}"`),
      )
      if (newer === text) throw new Error('The page is not in the list of the service worker')
      await writeFile(worker, newer)
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
