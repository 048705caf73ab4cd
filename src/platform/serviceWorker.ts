import type { Workbox } from 'workbox-window'

export interface OfflineListener {
  /** All of the site is on this device; `isNew`: since right now. */
  readonly onReady: (isNew: boolean) => void
  /** A newer release has come and waits until somebody says so. */
  readonly onUpdate: (update: () => void) => void
  /** Another tab took the newer release: this page is of the one before. */
  readonly onOther: () => void
  readonly onFailed: () => void
}

/** Why a browser keeps nothing of a site: by a file or an address without https it may not, or it cannot. */
export function offlineHindrance(): 'file' | 'insecure' | 'browser' | null {
  if (location.protocol === 'file:') return 'file'
  if (!isSecureContext) return 'insecure'
  return 'serviceWorker' in navigator ? null : 'browser'
}

/** Keeps the whole site on this device. A newer release waits; nothing is replaced below an open page. */
export async function keepOffline({ onReady, onUpdate, onOther, onFailed }: OfflineListener): Promise<void> {
  try {
    const { Workbox } = await import('workbox-window')
    const site: Workbox = new Workbox('./sw.js')
    let isUpdating = false
    site.addEventListener('installed', ({ isUpdate }) => {
      if (isUpdate !== true) onReady(true)
    })
    site.addEventListener('waiting', () =>
      onUpdate(() => {
        isUpdating = true
        site.messageSkipWaiting()
      }),
    )
    site.addEventListener('controlling', ({ isUpdate }) => {
      if (isUpdating) location.reload()
      else if (isUpdate === true) onOther()
    })
    if (navigator.serviceWorker.controller !== null) onReady(false)
    await site.register({ immediate: true })
  } catch {
    onFailed()
  }
}
