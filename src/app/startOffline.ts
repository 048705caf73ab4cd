import { keepOffline, offlineHindrance } from '#platform/serviceWorker.ts'
import { offlineFailed, offlineReady, updatedElsewhere, updateWaits } from '#state/offline.ts'

/** Puts the site on this device, where the browser may; what comes of it is for the notice and the page about it. */
export async function startOffline(): Promise<void> {
  // While developing every file is another at each look; and one file needs nothing, so that is not in it.
  if (!import.meta.env.DEV && import.meta.env.MODE !== 'single' && offlineHindrance() === null) {
    await keepOffline({
      onReady: offlineReady,
      onUpdate: updateWaits,
      onOther: updatedElsewhere,
      onFailed: offlineFailed,
    })
  }
}
