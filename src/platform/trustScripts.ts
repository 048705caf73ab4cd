interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown
}

/**
 * Lets through only scripts of this site itself, which the content security policy asks for by name before a worker may
 * start. Browsers without Trusted Types have nothing to ask.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      const { protocol, origin } = new URL(url, location.href)
      // What is in a blob was put there by this page.
      if (protocol === 'blob:' || origin === location.origin) return url
      throw new TypeError(`Not a script of this site: ${url}`)
    },
  })
}
