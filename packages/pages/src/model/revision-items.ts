import {
  clockEffectItem,
  type ContentJson,
  type HistoryItem,
  type OrderKey,
  orderKeyOf,
  type ProposalJson,
  type Revision,
  type TransitionJson,
} from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { distinctItems } from './distinct-items.ts'
import { itemAnchor } from './paths.ts'

/** The number of items after the moment of its cause among which a rule's item is searched. */
const nearby = 50

/** The records of a revision. */
interface RevisionItems {
  readonly items: readonly HistoryItem[]
  /** The report that it concerns, as it was until then: with the amendments up to this one, and its retraction. */
  readonly amended?: HistoryItem | undefined
}

/**
 * Returns the records of a revision as items: the report as written then, and the clock and rule effects. Items that no
 * longer count are marked with their present status, a retraction with its reason; a correction is shown in its own
 * wording, with itself as the amendment. One read for each item, of which a revision has a few tens at most.
 */
export async function revisionItems(
  scenarios: Pick<Scenarios, 'history' | 'report'>,
  revision: Revision,
): Promise<RevisionItems> {
  const { entry, scenario } = revision
  if (entry.kind === 'check') {
    const shown = entry.brought.map(async (brought) => {
      const found = await scenarios.history(scenario, { ...at(brought.place), limit: 1 })
      return asItStands(clockEffectItem({ ...brought, headline: '' }, revision), found.items)
    })
    return { items: await Promise.all(shown) }
  }
  const [now, ...ruled] = await Promise.all([
    'report' in entry ? scenarios.report(scenario, entry.report) : undefined,
    ...ruleItems(revision).map(async (item) => {
      const earliest = Date.parse(item.occurred.earliest)
      const after = orderKeyOf({ earliest, latest: earliest }, 0)
      return asItStands(item, (await scenarios.history(scenario, { after, limit: nearby })).items)
    }),
  ])
  return { items: [...reportItems(revision, now), ...ruled], amended: now && amendedBy(now, revision) }
}

/** The report without the corrections that came after the revision. */
function amendedBy(now: HistoryItem, { revision }: Revision): HistoryItem {
  const { amendments = [] } = now
  return {
    ...now,
    amendments: amendments.filter((one) => one.kind === 'retraction' || one.revision <= revision),
  }
}

/** The span whose newest item is the one at the place; a space sorts before every character of a place. */
function at(place: OrderKey): { readonly after: OrderKey; readonly descending: true } {
  return { after: `${place} `, descending: true }
}

/** The item as recorded, with its present status from these. */
function asItStands(item: HistoryItem, present: readonly HistoryItem[]): HistoryItem {
  const anchor = itemAnchor(item)
  const [found] = distinctItems(present.filter((one) => itemAnchor(one) === anchor))
  return { ...item, status: found?.status ?? item.status }
}

/** The rule effects of the write, each as an item. */
function ruleItems({ transitions, proposals, revision, recorded }: Revision): readonly HistoryItem[] {
  const item = (effect: TransitionJson | ProposalJson): HistoryItem => ({
    kind: 'rule',
    report: null,
    revision,
    occurred: effect.occurred,
    recorded,
    track: effect.track,
    headline: '',
    transitions: [],
    proposals: [],
    status: 'standing',
  })
  return [
    ...transitions.filter(byRule).map((one) => ({ ...item(one), transitions: [one] })),
    ...proposals.filter(byRule).map((one) => ({ ...item(one), proposals: [one] })),
  ]
}

function byRule({ cause }: TransitionJson | ProposalJson): boolean {
  return cause.kind === 'rule'
}

function reportItems(revision: Revision, now: HistoryItem | undefined): readonly HistoryItem[] {
  const { entry } = revision
  if (entry.kind === 'report' || entry.kind === 'correction')
    return [written(revision, entry.report, entry.content, now)]
  return entry.kind === 'retraction' && now ? [now] : []
}

function written(
  { revision, recorded, transitions, proposals, entry }: Revision,
  report: string,
  content: ContentJson,
  now: HistoryItem | undefined,
): HistoryItem {
  const { key, ...said } = content
  const gone = now?.amendments?.filter(({ kind }) => kind === 'retraction') ?? []
  const { reason } = { reason: undefined, ...entry }
  const own = reason === undefined ? [] : [{ kind: 'correction' as const, revision, recorded, reason }]
  const amendments = [...own, ...gone]
  return {
    kind: 'report',
    ...said,
    ...(key ? { keyEvent: key } : {}),
    report,
    revision,
    recorded,
    track: said.track ?? null,
    transitions: transitions.filter((one) => !byRule(one)),
    proposals: proposals.filter((one) => !byRule(one)),
    status: gone.length > 0 ? 'retracted' : 'standing',
    ...(amendments.length > 0 ? { amendments } : {}),
  }
}
