import { setImmediate as turn } from 'node:timers/promises'
import type { Scenarios } from '@tracker/storage'
import type { Live } from '../app/deps.ts'
import { type Follower, follower } from './follower.ts'
import { type LiveEvent, liveEvent } from './live-event.ts'
import { recentEvents, type RecentEvents } from './recent-events.ts'

/** The number of revisions read at once, and of scenarios read concurrently. */
const page = 50
const together = 8

/** Followers that are served before other requests have a turn. */
const batch = 250

/** Milliseconds after which a reader reconnects; spread out, since a restart disconnects all at once. */
const soonest = 1_000
const spread = 4_000

/** A scenario with followers. */
interface Topic {
  readonly scenario: string
  /** The newest revision that was read. */
  newest: number
  readonly recent: RecentEvents
  /** Each follower with its credential, and the check whether that may still read. */
  readonly followers: Map<Follower, Pick<Following, 'proof' | 'stands'>>
}

type Following = Parameters<Live['follow']>[0]

interface LiveOptions {
  readonly scenarios: Pick<Scenarios, 'changes'>
  /** Changes with every commit, if the table has a stamp; without it every wake-up reads. */
  readonly stamp?: (() => number) | undefined
  /** A changed document is another object. */
  readonly access: () => unknown
  /** The most concurrent followers. */
  readonly most: number
  readonly random?: () => number
  readonly log?: (entry: Readonly<Record<string, unknown>>) => void
}

/**
 * Returns the followers of one process. A wake-up reads and encodes new revisions once for all of them, and ends the
 * streams of readers who lost the right to read. It costs nothing without followers, and hardly anything without a
 * commit.
 */
export function live(options: LiveOptions): Live & {
  /** Sends revisions committed since the last wake-up; simultaneous wake-ups are one. */
  wake(): Promise<void>
  /** Sends a heartbeat to every connection, and ends those whose reader lost the right to read as time passed. */
  beat(): Promise<void>
  /** Ends all streams for good. */
  stop(): void
} {
  const { scenarios, stamp, access, most, random = Math.random, log } = options
  const topics = new Map<string, Topic>()
  let followers = 0
  let stopped = false
  let seen: { readonly stamp: number | undefined; readonly access: unknown } | undefined
  let waking: Promise<void> | undefined

  const read = async ({ scenario, recent }: Topic, after: number): Promise<readonly LiveEvent[]> => {
    const kept = recent.at(after + 1)
    if (kept) return [kept]
    return (await scenarios.changes(scenario, after, page)).items.map(liveEvent)
  }
  async function advance(topic: Topic): Promise<void> {
    for (;;) {
      const { items } = await scenarios.changes(topic.scenario, topic.newest, page)
      if (items.length === 0) return
      for (const revision of items) {
        const event = liveEvent(revision)
        if (revision.kind === 'redaction') topic.recent.clear()
        topic.recent.add(event)
        topic.newest = event.revision
        await inTurns([...topic.followers.keys()], (one) => one.offer(event))
      }
    }
  }
  async function refuse(topic: Topic): Promise<void> {
    const verdicts = new Map<string, boolean>()
    for (const [one, { proof, stands }] of topic.followers) {
      const verdict = verdicts.get(proof) ?? (await stands())
      verdicts.set(proof, verdict)
      if (!verdict) one.end()
    }
  }
  /** Returns whether it succeeded for all. */
  async function each(work: (topic: Topic) => Promise<void>): Promise<boolean> {
    const all = [...topics.values()]
    let well = true
    for (let from = 0; from < all.length; from += together) {
      const outcomes = await Promise.allSettled(all.slice(from, from + together).map(work))
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') continue
        well = false
        log?.({ level: 'error', event: 'live-failure', error: String(outcome.reason) })
      }
    }
    return well
  }
  async function lookAround(): Promise<void> {
    if (followers === 0) return
    const now = { stamp: stamp?.(), access: await access() }
    if (stamp && seen && seen.stamp === now.stamp && seen.access === now.access) return
    seen = now
    const well = await each(async (topic) => {
      await refuse(topic)
      await advance(topic)
    })
    if (!well) seen = undefined
  }
  return {
    follow: ({ scenario, after, newest, ...reader }) => {
      if (stopped || followers >= most) return undefined
      const known = topics.get(scenario)
      const topic = known ?? { scenario, newest, recent: recentEvents(), followers: new Map() }
      topics.set(scenario, topic)
      // A wake-up may have seen a commit since `newest` was read, when this scenario had no followers.
      if (!known) seen = undefined
      const one = follower({
        after,
        retry: Math.round(soonest + spread * random()),
        newest: () => topic.newest,
        read: (from) => read(topic, from),
        ended: () => {
          followers--
          topic.followers.delete(one)
          if (topic.followers.size === 0) topics.delete(scenario)
        },
      })
      topic.followers.set(one, reader)
      followers++
      return one.stream
    },
    wake: () => (waking ??= lookAround().finally(() => (waking = undefined))),
    beat: async () => {
      await each(async (topic) => {
        await refuse(topic)
        await inTurns([...topic.followers.keys()], (one) => one.beat())
      })
    },
    stop: () => {
      stopped = true
      for (const { followers: its } of topics.values()) for (const one of its.keys()) one.end()
    },
  }
}

/** Does this for each follower, with turns for other requests in between. */
async function inTurns<T>(all: readonly T[], work: (one: T) => void): Promise<void> {
  for (let from = 0; from < all.length; from += batch) {
    all.slice(from, from + batch).forEach(work)
    if (from + batch < all.length) await turn()
  }
}
