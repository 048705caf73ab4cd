/** Two windows of one page that speak to each other: the trainer's, and the one that the audience sees. */

type Message =
  | { readonly type: 'hello' }
  | { readonly type: 'state'; readonly state: unknown }
  | { readonly type: 'key'; readonly key: string }

/** A message as it travels; what arrives both ways has the same number. */
type Letter = Message & { readonly app: typeof APP; readonly number: string }

const APP = 'remote-assistance-wizard/audience'
/** How often a window that waits asks again. */
const ASK_AGAIN_MS = 500

/**
 * Both ways at once, because neither is always there: a channel reaches windows that were opened by hand, a message to
 * the window that opened or was opened also works in a page that lies on a disk.
 */
function connect(
  partner: () => Window | null,
  onMessage: (message: Message, source: MessageEventSource | null) => void,
) {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(APP) : null
  const isFile = location.protocol === 'file:'
  const sender = `${performance.timeOrigin}${performance.now()}`
  const received = new Set<string>()
  let sent = 0
  const receive = (data: unknown, source: MessageEventSource | null) => {
    if (!isLetter(data) || received.has(data.number)) return
    received.add(data.number)
    // The two ways are never far apart.
    if (received.size > 100) received.delete([...received][0] ?? '')
    onMessage(data, source)
  }
  const onChannel = (event: MessageEvent) => receive(event.data, null)
  const onWindow = (event: MessageEvent) => {
    // Files have no origin of their own to compare. Whoever was opened before this page was loaded anew is not known yet.
    const isOurs = isFile
      ? partner() === null || event.source === partner()
      : event.origin === location.origin
    if (isOurs) receive(event.data, event.source)
  }
  channel?.addEventListener('message', onChannel)
  window.addEventListener('message', onWindow)
  return {
    send: (message: Message) => {
      const letter: Letter = { ...message, app: APP, number: `${sender}/${++sent}` }
      channel?.postMessage(letter)
      const window = partner()
      if (window !== null && !window.closed) window.postMessage(letter, isFile ? '*' : location.origin)
    },
    close: () => {
      channel?.close()
      window.removeEventListener('message', onWindow)
    },
  }
}

function isLetter(data: unknown): data is Letter {
  return typeof data === 'object' && data !== null && 'app' in data && data.app === APP
}

export interface Stage {
  /** Opens the window for the audience at an address of this page; false where the browser does not let it. */
  readonly open: (hash: string) => boolean
  readonly show: (state: unknown) => void
  readonly close: () => void
}

/** The window that was opened last: another lesson goes on in it. */
let audience: Window | null = null

/** The trainer's side. A window that appears, late or anew, is told at once what to show. */
export function openStage(onKey: (key: string) => void): Stage {
  let current: unknown = null
  const link = connect(
    () => audience,
    (message, source) => {
      if (source !== null && 'closed' in source) audience ??= source
      if (message.type === 'key') onKey(message.key)
      if (message.type === 'hello' && current !== null) link.send({ type: 'state', state: current })
    },
  )
  return {
    open: (hash) => {
      const address = new URL(location.href)
      address.hash = hash
      audience = window.open(address, 'remote-assistance-wizard-audience', 'popup,width=1280,height=800')
      return audience !== null
    },
    show: (state) => {
      current = state
      link.send({ type: 'state', state })
    },
    close: () => link.close(),
  }
}

/** The audience's side: asks until it is told, and hands on the keys of a clicker. Gives what ends it. */
export function attend(onState: (state: unknown) => void): {
  readonly sendKey: (key: string) => void
  readonly leave: () => void
} {
  let isTold = false
  const link = connect(
    () => window.opener as Window | null,
    (message) => {
      if (message.type !== 'state') return
      isTold = true
      onState(message.state)
    },
  )
  const ask = () => link.send({ type: 'hello' })
  const timer = setInterval(() => {
    if (isTold) clearInterval(timer)
    else ask()
  }, ASK_AGAIN_MS)
  // A window that nobody saw may have been put to sleep meanwhile.
  const askWhenSeen = () => {
    if (!document.hidden) ask()
  }
  document.addEventListener('visibilitychange', askWhenSeen)
  ask()
  return {
    sendKey: (key) => link.send({ type: 'key', key }),
    leave: () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', askWhenSeen)
      link.close()
    },
  }
}
