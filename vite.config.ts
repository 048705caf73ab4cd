import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

/** What the page may do: nothing that leaves its own origin, no inline code, no string that becomes code. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
]

const headers = {
  'Content-Security-Policy': [...CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** The whole site as one file, for a stick or a share: what it may do is what is in it. */
const SINGLE_FILE = 'remote-assistance-wizard.html'

/** A page that lies on a disk may start no worker from another file: it carries it inside. */
function inlineWorkers(): Plugin {
  return {
    name: 'inline-workers',
    enforce: 'pre',
    resolveId: (source) =>
      source.endsWith('?worker') ? `${workerFile(source.replace('?worker', ''))}?worker&inline` : null,
  }
}

/** After everything else is in the page: its name, its icon, and a policy that names its script and its style by their sums. */
function singleFile(): Plugin {
  return {
    name: 'single-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('There is no page')
        const icon = `data:image/svg+xml;base64,${readFileSync('public/icon.svg', 'base64')}`
        const html = String(page.source).replace('./icon.svg', icon)
        // By what only the tags of the page have: the texts of documents in the script hold tags as well.
        const sums = (start: string, tag: string) =>
          [...html.matchAll(new RegExp(`<${start}[^>]*>([^]*?)</${tag}>`, 'gu'))].map(
            ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
          )
        const policy = [
          "default-src 'none'",
          `script-src ${sums('script type="module"', 'script').join(' ')}`,
          `style-src ${sums('style rel="stylesheet"', 'style').join(' ')}`,
          'img-src data: blob:',
          'worker-src blob:',
          "base-uri 'none'",
          "form-action 'none'",
          "require-trusted-types-for 'script'",
          'trusted-types default',
        ]
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />`
        page.source = html.replace('<meta charset="utf-8" />', `$&\n    ${meta}`)
        page.fileName = SINGLE_FILE
        const sum = createHash('sha256').update(page.source).digest('hex')
        // As sha256sum writes it, so that it can check it.
        this.emitFile({
          type: 'asset',
          fileName: `${SINGLE_FILE}.sha256`,
          source: `${sum}  ${SINGLE_FILE}\n`,
        })
      },
    },
  }
}

function workerFile(source: string): string {
  return fileURLToPath(new URL(source.replace('#', './src/'), import.meta.url))
}

/** What other people made and every page needs. */
const PACKAGES = {
  name: 'packages',
  test: /node_modules[\\/](?:react|react-dom|scheduler|zustand|react-router|valibot)[\\/]/,
}

/** What every lesson needs, in one piece; what few ask for stays apart and comes when they do. */
const LESSONS = {
  name: 'lessons',
  test: (id: string) =>
    /\/src\/(?:domain\/training\/|pages\/trainer\/|state\/(?:training|lessonPlan|keptText)\.)/u.test(id) &&
    !/\/(?:scores|labels|presenting)\/|\/(?:handout|Handout\w*|scoreCode|everyWindow)\./u.test(id),
}

/** The site on a device, without a network: all of it but the one file, and never a newer release unasked. */
function offlineSite() {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    manifest: {
      id: './',
      name: 'Remote Assistance wizard',
      short_name: 'Remote Assistance',
      description:
        'Configure Windows XP and Server 2003 to receive Remote Assistance offers (Microsoft KB 301527), check computers, and teach it.',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#f4f6fa',
      theme_color: '#0b5cad',
      categories: ['utilities', 'education'],
      icons: [
        { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: './icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      screenshots: [
        { src: './screenshot-wide.png', sizes: '1280x800', type: 'image/png', form_factor: 'wide' },
        { src: './screenshot-narrow.png', sizes: '390x844', type: 'image/png', form_factor: 'narrow' },
      ],
      shortcuts: [
        { name: 'Configure a computer', url: './#/resume' },
        { name: 'Check what is there', url: './#/audit' },
        { name: 'Trainer', url: './#/trainer' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,json,webmanifest}', 'icon-*.png'],
      globIgnores: ['sw.js', 'workbox-*.js'],
      maximumFileSizeToCacheInBytes: 4_000_000,
      // Servers that vary by origin send the same to all.
      navigateFallback: 'index.html',
      cleanupOutdatedCaches: true,
    },
  })
}

/** A folder for machine-readable reports, where somebody wants to count. */
const REPORTS = process.env['REPORTS']

/** How often each law of the model is tried, where that is to be more often than on the way: see `runs`. */
const PROPERTY_RUNS = Number(process.env['PROPERTY_RUNS'] ?? 0)

export default defineConfig(({ isSsrBuild, mode }) => ({
  base: './',
  publicDir: mode === 'single' ? false : 'public',
  plugins: [
    react({ compiler: true }),
    // It warns of a policy in the page, and means one in a text of the script: documents have one of their own.
    ...(mode === 'single'
      ? [inlineWorkers(), viteSingleFile({ removeViteModuleLoader: true }), singleFile()]
      : []),
    mode !== 'single' && isSsrBuild !== true && offlineSite(),
    mode !== 'single' && {
      // The meta tag guards the built page on any static host; the development server needs inline modules.
      name: 'content-security-policy',
      apply: 'build' as const,
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY.join('; ') },
          injectTo: 'head-prepend' as const,
        },
      ],
    },
  ],
  build: {
    target: 'es2023',
    // The single file goes beside the site.
    emptyOutDir: mode !== 'single',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // 'use no memo' has been read by the compiler by then.
      checks: { moduleLevelDirective: false },
      output: {
        // One piece packs better than several, and it stays the same from release to release.
        ...(isSsrBuild === true || mode === 'single'
          ? {}
          : { codeSplitting: { groups: [PACKAGES, LESSONS], includeDependenciesRecursively: false } }),
        // The command line is called by its name.
        entryFileNames: isSsrBuild === true ? '[name].js' : 'assets/entry-[hash].js',
        // A file of words is known by its part and its language, so that its size can be watched.
        chunkFileNames: ({ facadeModuleId }) => {
          const language = /\/i18n\/([a-z]{2}(?:-\w+)?)\/\w+\.ts$/u.exec(facadeModuleId ?? '')?.[1]
          return language === undefined ? 'assets/[name]-[hash].js' : `assets/[name]-${language}-[hash].js`
        },
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  // Modules, so that a worker too loads only the language it needs.
  worker: { format: mode === 'single' ? 'iife' : 'es' },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', headers },
  test: {
    environment: 'node',
    maxWorkers: 2,
    projects: [
      // What is pure has no state to share: a module is loaded once for all of its tests.
      {
        extends: true,
        test: { name: 'domain', include: ['src/{domain,i18n}/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'edges',
          include: ['src/*.test.ts', 'src/!(domain|i18n)/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'readers',
          include: ['e2e/readers/*.test.ts'],
          globalSetup: 'e2e/readers/wineInstallation.ts',
        },
      },
    ],
    // Arbitrary input by the thousand takes its time on a busy machine.
    testTimeout: PROPERTY_RUNS > 0 ? 3_600_000 : 30_000,
    provide: { propertyRuns: PROPERTY_RUNS },
    reporters:
      REPORTS === undefined ? ['default'] : ['default', ['json', { outputFile: `${REPORTS}/unit.json` }]],
  },
}))
