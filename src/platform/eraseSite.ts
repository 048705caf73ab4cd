/** Everything of this site begins like this, here and there. */
const NAME = 'remote-assistance-wizard'

/**
 * Takes everything off this device that the site has put there: what is stored under its name, and the site itself. Rejects
 * where the browser does not let it; then as much is gone as could be.
 */
export async function eraseSite(): Promise<void> {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(NAME)) storage.removeItem(key)
  }
  if ('serviceWorker' in navigator && isSecureContext) {
    const here = new URL('./', location.href).href
    const registrations = await navigator.serviceWorker.getRegistrations()
    for (const registration of registrations) if (registration.scope === here) await registration.unregister()
    // Named after the address that they are for.
    for (const cache of await caches.keys()) if (cache.endsWith(here)) await caches.delete(cache)
  }
}
