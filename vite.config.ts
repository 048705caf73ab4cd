import react from '@vitejs/plugin-react'
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

/** A folder for machine-readable reports, where somebody wants to count. */
const REPORTS = process.env['REPORTS']

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [
    react({ compiler: true }),
    {
      // The meta tag guards the built page on any static host; the development server needs inline modules.
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY.join('; ') },
          injectTo: 'head-prepend',
        },
      ],
    },
  ],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The command line is called by its name.
        entryFileNames: isSsrBuild === true ? '[name].js' : 'assets/entry-[hash].js',
        // A language is known by its folder and its tag, so that its size can be watched.
        chunkFileNames: ({ facadeModuleId }) => {
          const folder = /\/i18n\/(messages|documents|results|deployment|trainer)\//u.exec(
            facadeModuleId ?? '',
          )?.[1]
          return folder === undefined ? 'assets/[name]-[hash].js' : `assets/${folder}-[name]-[hash].js`
        },
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  // Modules, so that a worker too loads only the language it needs.
  worker: { format: 'es' },
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
          include: ['src/*.test.ts', 'src/!(domain|i18n)/**/*.test.ts', 'e2e/readers/*.test.ts'],
        },
      },
    ],
    // Arbitrary input by the thousand takes its time on a busy machine.
    testTimeout: 30_000,
    reporters:
      REPORTS === undefined ? ['default'] : ['default', ['json', { outputFile: `${REPORTS}/unit.json` }]],
  },
}))
