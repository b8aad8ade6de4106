import {
  decidedAt,
  type Input,
  inputsOf,
  inputsWithin,
  gather,
  genesis,
  type History,
  historyItems,
  type Instant,
  isWithin,
  orderOf,
  type OrderKey,
  outlineOf,
  placeAfter,
  type Revision,
  type Snapshot,
  type Stretch,
  timesIn,
  unfolded,
  type Versions,
  versionsOf,
} from '@tracker/domain'
import type { GrownSegment } from './tree.ts'
import { runsOf } from './runs.ts'
import { withWholeReports } from './whole-reports.ts'

/**
 * Cuts the timeline of a ledger into stretches of a given number of inputs or a few more. Follows the clock to a moment
 * at the end.
 */
export function segmentsOf(
  ledger: readonly Revision[],
  until: Instant,
  most: number,
): readonly GrownSegment[] {
  const history = gather(ledger)
  const [first] = history.governing
  if (!first) throw new Error('a ledger begins with a definition')
  const versions = versionsOf(...history.governing)
  const whole = { from: '', to: undefined, start: genesis(first), until }
  return cut(whole, inputsOf(history), { ledger, history, versions, claimed: new Set() }, most)
}

/** What a stretch is cut by: all that the ledger says of it, and the claims that are made before it. */
interface Cutting {
  readonly ledger: readonly Revision[]
  readonly history: History
  readonly versions: Versions
  readonly claimed: Set<string>
}

/** A stretch as several, each of about as many inputs as a usual one has `things`, or half of its own. */
export function parted(
  stretch: Stretch,
  told: Omit<Cutting, 'claimed'>,
  things: number,
): readonly GrownSegment[] {
  const inputs = inputsWithin(stretch, told.history, told.versions)
  const claimed = new Set(freshIn(inputs, new Set()).filter((claim) => !stretch.fresh.has(claim)))
  return cut(stretch, inputs, { ...told, claimed }, Math.min(things, Math.ceil(inputs.length / 2)))
}

function cut(
  whole: Pick<Stretch, 'from' | 'to' | 'start' | 'until'>,
  inputs: readonly Input[],
  { ledger, history, versions, claimed }: Cutting,
  most: number,
): readonly GrownSegment[] {
  const made: GrownSegment[] = []
  let { start, from } = whole
  let rest = inputs
  for (;;) {
    const own = upTo(rest, start, versions, most)
    rest = rest.slice(own.length)
    const ended = rest.length === 0
    const until = ended ? whole.until : clockAfter(start, own, versions)
    const { steps, snapshot } = unfolded({ start, until, to: ended ? whole.to : undefined }, own, versions)
    const to = ended ? whole.to : placeAfter(snapshot, own)
    const { zones, earliest, newest } = outlineOf(own, steps)
    const { clock, development, version } = start
    made.push({
      segment: {
        start,
        fresh: freshIn(own, claimed),
        takeovers: own.flatMap((input) =>
          input.kind === 'takeover'
            ? [{ track: input.track, order: input.order, version: input.governing.version }]
            : [],
        ),
        revisions: runsOf(speaking(ledger, history, { from, to }, historyItems(steps, history, nowhere))),
      },
      entry: { from, clock, development, newest, version, zones, earliest },
    })
    if (ended || to === undefined) return made
    start = snapshot
    from = to
  }
}

/** The moment up to which the clock has been followed after inputs. */
function clockAfter(start: Snapshot, inputs: readonly Input[], versions: Versions): Instant {
  return unfolded({ start, until: start.clock }, inputs, versions).snapshot.clock
}

const nowhere = { revision: 0, recorded: '' }

/** The inputs of the next stretch, which ends early at a version; inputs of one place or moment are not separated. */
function upTo(inputs: readonly Input[], start: Snapshot, versions: Versions, most: number): readonly Input[] {
  const end = inputs.findIndex(({ kind }) => kind === 'version') + 1
  let count = end > 0 ? Math.min(end, most) : most
  for (; count < inputs.length; count++) {
    const some = inputs.slice(0, count)
    const next = inputs[count]
    const { snapshot } = unfolded({ start, until: start.clock }, some, versions)
    if (next && orderOf(next) > placeAfter(snapshot, some)) return some
  }
  return inputs
}

/** Returns the claims of inputs that are not in `claimed`, and adds them to it. */
function freshIn(inputs: readonly Input[], claimed: Set<string>): readonly string[] {
  const fresh: string[] = []
  for (const input of inputs) {
    if (input.kind !== 'report') continue
    for (const { id } of input.filed.content.claims ?? []) {
      if (claimed.has(id)) continue
      claimed.add(id)
      fresh.push(id)
    }
  }
  return fresh
}

/** The revisions about a stretch: those about its reports or its effects. */
function speaking(
  ledger: readonly Revision[],
  { reports, brought }: History,
  stretch: Pick<Stretch, 'from' | 'to'>,
  items: ReturnType<typeof historyItems>,
): readonly number[] {
  const within = (place: OrderKey) => isWithin(place, stretch)
  const numbers: number[] = []
  for (const filed of reports.values())
    if (within(filed.place)) numbers.push(filed.revision, ...filed.amendments.map(({ revision }) => revision))
  for (const [place, item] of items) if (within(place)) numbers.push(item.revision ?? 0)
  for (const [place, { revision }] of brought) if (within(place)) numbers.push(revision)
  for (const { entry, revision, ...times } of ledger) {
    const recorded = decidedAt(timesIn(times))
    const order =
      entry.kind === 'dismissal'
        ? orderOf({ kind: 'dismissal', proposal: entry.proposal, recorded })
        : entry.kind === 'definition' && entry.version > 1
          ? `${entry.rulesFrom}~${String(revision).padStart(12, '0')}`
          : undefined
    if (order !== undefined && within(order)) numbers.push(revision)
  }
  const own = new Set(numbers)
  return withWholeReports(ledger, ({ revision }) => own.has(revision)).map(({ revision }) => revision)
}
