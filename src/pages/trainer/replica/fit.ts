/** How large a desktop is in its own pixels, and how much larger each of them is shown. */
export interface DesktopSize {
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** Pixels of the page. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** The smallest desktop on which the widest and the highest window of the replica have room. */
const LEAST = { width: 620, height: 420 }

/** What is chosen by hand, around the size that fits: how much larger everything is than that. */
export const ENLARGEMENTS = [0.7, 0.85, 1, 1.2, 1.45] as const

/**
 * The desktop that fills a room, in pixels of the page, with letters as large as they can be. It always ends where the
 * room does: the larger the letters, the fewer pixels it has, so that nothing is cut off. On a phone letters are no smaller
 * than those of the page, and one window fills it.
 */
export function fit(room: Room, enlargement: number): DesktopSize {
  const scale = Math.max(1, Math.min(room.width / LEAST.width, room.height / LEAST.height)) * enlargement
  return { width: Math.floor(room.width / scale), height: Math.floor(room.height / scale), scale }
}

/** The smallest desktop as a picture of the width of a room, however small. */
export function picture({ width }: Room): DesktopSize {
  return { ...LEAST, scale: width / LEAST.width }
}
