import {
  type Input,
  inputsOf,
  type FiledReport,
  gathering,
  type History,
  isWithin,
  type OrderKey,
  orderOf,
  type Revision,
  type Stretch,
} from '@tracker/domain'
import { numbersIn } from './runs.ts'

/** An input in its place, or a report that was retracted, and the claims that no input before it makes. */
interface PlacedThing {
  readonly order: OrderKey
  readonly input?: Input
  readonly filed?: FiledReport
  readonly fresh: readonly string[]
}

/** What the ledger says of a stretch of the timeline. */
export interface ReplayedStretch extends Pick<History, 'reports'> {
  readonly inputs: readonly Input[]
  /** The claims that are new in it. */
  readonly fresh: readonly string[]
}

/** A timeline by its ledger alone, followed one revision after another. */
export interface ReplayedTimeline {
  readonly history: History
  /** Returns the revisions from one to another if it still has them all, as it has the newest ones. */
  readonly recent: (first: number, last: number) => readonly Revision[] | undefined
  /** Adds a revision; `follows` if all that it says comes after everything before it. */
  readonly follow: (revision: Revision, follows: boolean) => void
  readonly within: (stretch: Pick<Stretch, 'from' | 'to'>) => ReplayedStretch
  /** Notes which stretches, by their keys, were compared with it as it stands, and which of them do not fit. */
  readonly compared: (keys: readonly string[], misfits: ReadonlySet<string>) => void
  /** Whether a stretch was found not to fit before. */
  readonly isMisfit: (key: string) => boolean
  /** Whether a stretch was compared before, and the ledger says the same of it still. */
  readonly isCompared: (key: string, stretch: Pick<Stretch, 'from' | 'to'>) => boolean
}

/** How many revisions are kept, so that the stretches of each kept head need not read them again. */
const mostRecent = 160

export function replayedTimeline(): ReplayedTimeline {
  const { add, history } = gathering()
  let things: PlacedThing[] = []
  let claimed = new Set<string>()
  let touched: OrderKey[] = []
  let known: ReadonlySet<string> = new Set()
  const wrong = new Set<string>()
  const kept = new Map<number, Revision>()

  const placed = (input: Input): PlacedThing => {
    const order = orderOf(input)
    if (input.kind !== 'report') return { order, input, fresh: [] }
    const fresh = (input.filed.content.claims ?? []).map(({ id }) => id).filter((id) => !claimed.has(id))
    for (const id of fresh) claimed.add(id)
    return { order, input, filed: input.filed, fresh }
  }
  const rebuild = () => {
    const before = things
    claimed = new Set()
    const retracted = [...history.reports.values()].filter(({ status }) => status === 'retracted')
    things = [
      ...inputsOf(history).map(placed),
      ...retracted.map((filed) => ({ order: filed.place, filed, fresh: [] })),
    ].toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    touched.push(...differing(before, things))
  }
  const append = (input: Input) => {
    const last = things.at(-1)
    if (last && orderOf(input) < last.order) rebuild()
    else things.push(placed(input))
  }
  return {
    history,
    recent: (first, last) => {
      const found = numbersIn([[first, last]]).flatMap((number) => kept.get(number) ?? [])
      return found.length === last - first + 1 ? found : undefined
    },
    follow: (revision, follows) => {
      add(revision)
      kept.set(revision.revision, revision)
      kept.delete(revision.revision - mostRecent)
      const { entry } = revision
      if (entry.kind === 'check') touched.push(...entry.brought.map(({ place }) => place))
      if (!follows) {
        rebuild()
        return
      }
      const filed = entry.kind === 'report' ? history.reports.get(entry.report) : undefined
      const dismissal = entry.kind === 'dismissal' ? history.dismissals.at(-1) : undefined
      if (filed) append({ kind: 'report', filed, freshClaims: newIn(filed, claimed) })
      if (dismissal) append({ kind: 'dismissal', ...dismissal })
    },
    within: ({ from, to }) => {
      const some = things.slice(beyond(things, from), to === undefined ? undefined : beyond(things, to))
      return {
        inputs: some.flatMap(({ input }) => input ?? []),
        fresh: some.flatMap(({ fresh }) => fresh),
        reports: new Map(some.flatMap(({ filed }) => (filed ? [[filed.id, filed] as const] : []))),
      }
    },
    compared: (keys, misfits) => {
      known = new Set(keys.filter((key) => !misfits.has(key)))
      for (const key of misfits) wrong.add(key)
      touched = []
    },
    isMisfit: (key) => wrong.has(key),
    isCompared: (key, stretch) => known.has(key) && !touched.some((place) => isWithin(place, stretch)),
  }
}

function newIn({ content }: FiledReport, claimed: ReadonlySet<string>): number {
  return new Set((content.claims ?? []).map(({ id }) => id).filter((id) => !claimed.has(id))).size
}

/** The index of the first thing after a place. */
function beyond(things: readonly PlacedThing[], place: OrderKey): number {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((things[middle]?.order ?? '') > place) high = middle
    else low = middle + 1
  }
  return low
}

/** The places of everything that two timelines do not have alike. */
function differing(before: readonly PlacedThing[], after: readonly PlacedThing[]): readonly OrderKey[] {
  const outline = ({ order, input, filed }: PlacedThing) => [
    order,
    input?.kind,
    input?.kind === 'report' ? input.freshClaims : 0,
    filed,
  ]
  const same = (a: PlacedThing, b: PlacedThing) => {
    const [mine, theirs] = [outline(a), outline(b)]
    return mine.every((one, at) => one === theirs[at])
  }
  const former = Map.groupBy(before, ({ order }) => order)
  const present = Map.groupBy(after, ({ order }) => order)
  return [...new Set([...former.keys(), ...present.keys()])].filter((order) => {
    const [mine = [], theirs = []] = [former.get(order), present.get(order)]
    return mine.length !== theirs.length || mine.some((one, at) => !same(one, theirs[at] ?? one))
  })
}
