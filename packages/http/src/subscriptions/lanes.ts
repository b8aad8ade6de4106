import type { Post } from './post.ts'

/**
 * The number of concurrent deliveries: to receivers that answer promptly, and to those that were slow at the last
 * attempt. An open connection costs little, but a prompt place delays every other receiver. So a receiver that falls
 * silent always makes room: with 64 a second, each given up after 15 seconds, at most 960 wait beside the 512.
 */
const most = { prompt: 64, slow: 512 } as const

/** The milliseconds without an answer after which a receiver counts as slow. */
const defaultSlowAfter = 1_000

/** The place of a delivery that runs. */
export interface LanePlace {
  /** Posts, and makes room for another delivery if the receiver is slow. */
  readonly post: Post
  leave(): void
}

/** Keeps receivers that answer apart from those that do not. */
interface Lanes {
  /**
   * Takes a place for a subscription, a slow one if its receiver was slow at the last attempt; undefined if there is
   * none. `freed` is called if the place becomes free before the delivery ends.
   */
  take(id: string, freed: () => void): LanePlace | undefined
  areFull(): boolean
}

/**
 * Creates the lanes in which deliveries are posted. A receiver is slow after `slowAfter` milliseconds without an
 * answer.
 */
export function lanes(post: Post, slowAfter = defaultSlowAfter): Lanes {
  const taken = { prompt: 0, slow: 0 }
  const slow = new Set<string>()
  const isFull = (lane: keyof typeof most) => taken[lane] >= most[lane]
  return {
    take(id, freed) {
      let lane: keyof typeof most = slow.has(id) ? 'slow' : 'prompt'
      if (isFull(lane)) return undefined
      taken[lane]++
      const makeRoom = () => {
        slow.add(id)
        if (lane === 'slow') return
        taken[lane]--
        lane = 'slow'
        taken[lane]++
        freed()
      }
      return {
        post: async (...given) => {
          let late = false
          const timer = setTimeout(() => {
            late = true
            makeRoom()
          }, slowAfter)
          try {
            return await post(...given)
          } finally {
            clearTimeout(timer)
            if (!late) slow.delete(id)
          }
        },
        leave: () => void taken[lane]--,
      }
    },
    areFull: () => isFull('prompt') && isFull('slow'),
  }
}
