import { useLayoutEffect, useRef, useState } from 'react'
import { fit, picture } from './fit.ts'
import type { Room } from './fit.ts'
import { Replica } from './Replica.tsx'
import type { ReplicaProps } from './Replica.tsx'
import styles from './Replica.module.css'

/** The replica in all the room that its parent gives it, as large as that lets it be. */
export function FittedReplica({
  enlargement,
  ...props
}: Omit<ReplicaProps, 'size'> & {
  /** How much larger than what fits; null: a picture of the smallest desktop. */
  readonly enlargement: number | null
}) {
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    if (box.current === null) return
    const measure = ({ width, height }: Room) => {
      if (width > 0 && height > 0) setRoom({ width, height })
    }
    measure(box.current.getBoundingClientRect())
    const observer = new ResizeObserver(([entry]) => entry !== undefined && measure(entry.contentRect))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className={styles['room']}>
      {room !== null && (
        <Replica {...props} size={enlargement === null ? picture(room) : fit(room, enlargement)} />
      )}
    </div>
  )
}
