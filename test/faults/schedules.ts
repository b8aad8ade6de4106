import type { Revision } from '@tracker/domain'
import { clock } from '../../packages/storage/src/testing/clock.ts'
import { randomSchedule, seeded } from '../../packages/storage/src/testing/faults.ts'
import { type Delivery, desk, type Desk, type Outcome, signed } from './desk.ts'
import type { Place } from './place.ts'
import { delivery, report, world, type World } from './world.ts'

/** What the clients of one run were told at last, and what the ledger then held. */
export interface Told {
  readonly world: World
  readonly final: ReadonlyMap<Delivery, readonly Exclude<Outcome, 'lost'>[]>
  /** The revisions that a reader saw, in the order of its reading. */
  readonly seen: readonly number[]
  readonly ledger: readonly Revision[]
}

const writers = 4
const processes = 3
const each = 4
/** Enough for every process to die twice and come back sound. */
const mostTries = 200

type Random = () => number
const pick = <T>(random: Random, some: readonly T[]): T => some[Math.floor(random() * some.length)]!

/** A write of some kind; which may be possible by the time it arrives or not. */
function drawn(random: Random, at: Pick<World, 'scenario' | 'proposal'>, id: string): Delivery {
  const { scenario, proposal } = at
  const earlier = `${scenario}-${pick(random, ['met', 'agreed', 'triggered'])}`
  const late = -Math.ceil(random() * 5)
  return pick(random, [
    report(at, id, { track: 'talks', event: 'meet' }),
    report(at, id, { track: 'talks', event: 'meet' }),
    report(at, id, { positions: { north: 'accepts' }, track: 'ceasefire' }),
    report(at, id, { track: 'talks', event: 'meet' }, late),
    report(at, id, { track: 'ceasefire', event: 'break' }),
    report(at, id, { track: 'ceasefire', event: 'propose-anew' }),
    delivery(id, 'report.retracted', { scenario, report: earlier, reason: 'untrue' }),
    delivery(id, 'report.corrected', { scenario, report: earlier, reason: 'wrong', headline: 'corrected' }),
    delivery(id, 'proposal.dismissed', { scenario, proposal, reason: 'no' }, 'review-desk'),
    delivery(id, 'report.filed', { scenario, headline: id, confirms: proposal }, 'review-desk'),
  ])
}

/**
 * Concurrent writers, a reader and a check against a few processes, each of which meets faults of its own and comes
 * back after it died, sound from the third life on. Every writer sends the same bytes until it is answered. The seed
 * decides on the faults and the writes; what runs before what is up to the machine as well.
 */
export async function run(place: Place, seed: number): Promise<Told> {
  const random = seeded(seed)
  const time = clock(signed)
  const made = await world(place, `story-${seed}`, time)
  const rate = 0.05 + random() * 0.3
  const lives = Array.from({ length: processes }, () => 0)
  const born = (at: number): Desk => {
    const life = lives[at]!++
    const schedule = life < 2 ? randomSchedule(seed * 31 + at * 7 + life, { calls: 300, rate }) : {}
    return desk(place.faulty(schedule), time.now)
  }
  const desks = Array.from({ length: processes }, (_, at) => born(at))
  const alive = (at: number): Desk => {
    if (desks[at]!.dead()) desks[at] = born(at)
    return desks[at]!
  }

  const shared = drawn(random, made, `${made.scenario}-shared`)
  const work = Array.from({ length: writers }, (_, writer) => ({
    draw: seeded(seed * 101 + writer),
    // One delivery is sent by two of them, as an impatient sender does.
    deliveries: [
      ...Array.from({ length: each }, (_, n) => drawn(random, made, `${made.scenario}-${writer}-${n}`)),
      ...(writer < 2 ? [shared] : []),
    ],
  }))

  const final = new Map<Delivery, Exclude<Outcome, 'lost'>[]>()
  const seen: number[] = []
  let writing = writers

  const write = async ({ draw, deliveries }: (typeof work)[number]) => {
    for (const one of deliveries) {
      for (let tries = 0; ; tries++) {
        if (tries === mostTries) throw new Error(`${one.id} was never answered`)
        time.pass(Math.floor(draw() * 50))
        const outcome = await alive(Math.floor(draw() * processes)).deliver(one)
        if (outcome === 'lost' || outcome.status === 503) continue
        final.set(one, [...(final.get(one) ?? []), outcome])
        break
      }
    }
    writing--
  }
  const read = async () => {
    for (let n = 0; writing > 0; n++) {
      const outcome = await alive(n % processes).get(`/v1/scenarios/${made.scenario}`)
      if (outcome !== 'lost' && outcome.status === 200) seen.push(Number(outcome.body['revision']))
      await new Promise((resolve) => void setTimeout(resolve, 2))
    }
  }
  const check = async () => {
    time.pass(31 * 86_400_000)
    await alive(0).checkOnly(made.scenario)
  }
  await Promise.all([...work.map(write), read(), ...(random() < 0.3 ? [check()] : [])])
  const { items } = await made.sound.scenarios.changes(made.scenario, 0, 200)
  return { world: made, final, seen, ledger: items }
}
