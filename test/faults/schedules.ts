import type { Revision } from '@tracker/domain'
import { clock } from '../../packages/storage/src/testing/clock.ts'
import { randomSchedule, seeded } from '../../packages/storage/src/testing/faults.ts'
import type { ClientDelivery } from './delivery.ts'
import type { ProcessDesk } from './desk.ts'
import { signed } from './signed.ts'
import { drawn, pick } from './drawn.ts'
import { leaveExpired } from './expired.ts'
import { type TrackerAnswer, isAccepted, type RequestOutcome, unserved } from './outcome.ts'
import type { Place } from './place.ts'
import { entitled } from './serial.ts'
import { world, type World } from './world.ts'

/** The answer to a client that retried until it got one. */
export interface TimedAnswer extends TrackerAnswer {
  /** Whether it had to ask again, not knowing what became of it before. */
  readonly again: boolean
}

/** The answers that one writer got to one delivery, as often as it sent it. */
interface SentWrite {
  readonly delivery: ClientDelivery
  readonly told: readonly [TimedAnswer, ...TimedAnswer[]]
}

/** One read: the newest revision that anyone knew of before it began, and the one that it saw. */
interface Seen {
  readonly known: number
  readonly saw: number
}

/** The outcome of one run. */
export interface Run {
  readonly world: World
  readonly sent: readonly SentWrite[]
  readonly seen: readonly Seen[]
  /** The answers to two administrators who both put a second version of the definition; undefined if they did not. */
  readonly replaced: readonly TimedAnswer[]
  readonly ledger: readonly Revision[]
}

const writers = 3
/** Enough for every process to die twice and come back sound. */
const mostTries = 200

/**
 * Concurrent writers, who read as well, administrators and checks against a few processes, each of which meets faults
 * of its own and comes back after it died, sound from the third life on. Every client sends the same bytes until it is
 * answered, and some once more. One delivery is sent by two of them, as an impatient sender does, and something else
 * under its id by the third; at times that id was used before, too long ago to count. The seed decides on the faults
 * and the writes; the order of execution also depends on the machine.
 */
export async function run(place: Place, seed: number): Promise<Run> {
  const random = seeded(seed)
  const time = clock(signed)
  const made = await world(place, `story-${seed}`, time)
  const { scenario } = made
  const rate = 0.05 + random() * 0.3
  const processes = pick(random, [2, 3])
  const lives = Array.from({ length: processes }, () => 0)
  const born = (at: number): ProcessDesk => {
    const life = (lives[at] = (lives[at] ?? 0) + 1)
    return made.under(life < 3 ? randomSchedule(seed * 31 + at * 7 + life, { calls: 300, rate }) : {})
  }
  const desks = lives.map((_, at) => born(at))
  const some = (draw: () => number): ProcessDesk => {
    const at = Math.floor(draw() * processes)
    const found = desks[at]
    return found && !found.dead() ? found : (desks[at] = born(at))
  }

  const seen: Seen[] = []
  let known = made.revisions
  const until = async (
    draw: () => number,
    ask: (desk: ProcessDesk) => Promise<RequestOutcome>,
  ): Promise<TimedAnswer> => {
    for (let tries = 0; tries < mostTries; tries++) {
      time.pass(Math.floor(draw() * 50))
      const outcome = await ask(some(draw))
      if (!unserved(outcome)) return { ...outcome, again: tries > 0 }
    }
    throw new Error('a client was never answered')
  }
  const read = async (draw: () => number) => {
    const before = known
    const { body } = await until(draw, (one) => one.get(`/v1/scenarios/${scenario}`))
    const saw = Number(body['revision'])
    seen.push({ known: before, saw })
    known = Math.max(known, saw)
  }
  const write = async (draw: () => number, delivery: ClientDelivery): Promise<SentWrite> => {
    const send = async () => {
      const told = await until(draw, (one) => one.deliver(delivery))
      if (isAccepted(told)) known = Math.max(known, Number(told.body['revision']))
      return told
    }
    const first = await send()
    if (draw() < 0.5) await read(draw)
    return { delivery, told: draw() < 0.3 ? [first, await send()] : [first] }
  }

  const shared = drawn(random, made, `${scenario}-shared`)
  if (random() < 0.3) await leaveExpired(made, shared)
  const other = drawn(random, made, shared.id, 'something else')
  const work = Array.from({ length: writers }, async (_, writer) => {
    const draw = seeded(seed * 101 + writer)
    const own = (n: number) => drawn(draw, made, `${scenario}-${writer}-${n}`)
    const deliveries = [own(0), writer < 2 ? shared : other, own(1)]
    const sent: SentWrite[] = []
    for (const delivery of deliveries) sent.push(await write(draw, delivery))
    return sent
  })
  const replace = async (title: string) => {
    const path = `/v1/scenarios/${scenario}`
    const draw = seeded(seed * 103 + title.length)
    return until(draw, (one) => one.put(path, entitled(title), { 'If-Match': '"1"' }))
  }
  const check = async (checker: number) => {
    const draw = seeded(seed * 107 + checker)
    for (let reads = draw() * 4; reads > 1; reads--) await read(draw)
    time.set(Math.max(time.now(), signed + 31 * 86_400_000))
    // A pass leaves the rest to the next one.
    for (let tries = 0; (await some(draw).checkOnly(scenario)) !== 'done'; tries++)
      if (tries === mostTries) throw new Error('nothing was ever checked')
  }
  const [replaced, , sent] = await Promise.all([
    Promise.all(random() < 0.3 ? ['Told better', 'Told otherwise'].map(replace) : []),
    Promise.all(random() < 0.3 ? [0, 1].map(check) : []),
    Promise.all(work),
  ])
  const { items } = await made.sound.scenarios.changes(scenario, 0, 200)
  return { world: made, sent: sent.flat(), seen, replaced, ledger: items }
}
