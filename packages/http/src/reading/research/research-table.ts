import {
  type Definition,
  type FactEntry,
  type HistoryItem,
  isForAll,
  lookup,
  mapValues,
  partsOf,
  titlesOf,
} from '@tracker/domain'
import type { Cell } from '../../encoding/csv.ts'
import { datePartsOf } from './date-parts.ts'
import { paxAgreement, ucdpActor, ucdpConflict, ucdpDyad } from './same-as.ts'
import type { EndedStay } from './follow-stays.ts'

/** The columns before those of the facts. A column that other data sets have as well has their name for it. */
export const columns = [
  'row',
  'scenario',
  'scenario_same_as',
  'ucdp_acd_id',
  'track',
  'track_title',
  'track_same_as',
  'ucdp_dyad',
  'pax_id',
  'report',
  'status',
  'recorded',
  'coder',
  'event',
  'previous_state',
  'state',
  'state_title',
  'cause',
  'entry',
  'start',
  'start_earliest',
  'start_latest',
  'startyear',
  'startmonth',
  'startday',
  'end',
  'end_earliest',
  'end_latest',
  'endyear',
  'endmonth',
  'endday',
  'actor',
  'actor_name',
  'actor_same_as',
  'ucdp_actor_id',
  'target',
  'targetstate',
  'target_same_as',
  'positions',
  'expected',
  'claims',
  'confirms',
  'override_reason',
  'disputes',
  'settles',
  'contested_by',
  'key_event',
  'standfirst',
  'headline',
  'comment',
  'attribution',
  'author',
  'sources',
] as const

type Column = (typeof columns)[number]
type NamedCells = Partial<Readonly<Record<Column, Cell>>>

/**
 * The table of a scenario for research: a row for each track of a report, or one for a report on none, and a row for
 * each stay of a track in a state.
 */
export interface ResearchTable {
  readonly head: readonly string[]
  reportRows(item: HistoryItem): readonly (readonly Cell[])[]
  stayRow(stay: EndedStay): readonly Cell[]
}

/** The ids of the facts that the tracks of a definition declare. */
export function factIdsOf({ tracks }: Pick<Definition, 'tracks'>): readonly string[] {
  return Object.values(tracks).flatMap((track) => Object.keys(track.facts ?? {}))
}

/**
 * Makes the rows of a scenario's table. The ids of facts become columns: those of the definition in force, then the
 * `dropped` ones that only its former versions declare.
 */
export function researchTable(
  scenario: string,
  definition: Definition,
  dropped: readonly string[] = [],
): ResearchTable {
  const titles = titlesOf(definition)
  const { tracks, parties = {}, sameAs = [] } = definition
  const facts = [...new Set([...factIdsOf(definition), ...dropped])]
  const addresses = (ids: readonly string[]) => ids.flatMap((id) => lookup(parties, id)?.sameAs ?? [])
  const ofScenario = {
    scenario,
    scenario_same_as: sameAs.join(' '),
    ucdp_acd_id: ucdpConflict(sameAs),
  }
  const ofTrack = (track: string): NamedCells => {
    const same = lookup(tracks, track)?.sameAs ?? []
    return {
      track,
      track_title: titles.track(track),
      track_same_as: same.join(' '),
      ucdp_dyad: ucdpDyad(same),
      pax_id: paxAgreement(same),
    }
  }
  const ofReport = ({ report, status, by = [], to = [], ...said }: HistoryItem): NamedCells => ({
    report,
    status,
    recorded: said.recorded,
    coder: joined([said.source, said.key].flatMap((one) => one ?? [])),
    actor: joined(by),
    actor_name: joined(by.map((id) => titles.party(id))),
    actor_same_as: addresses(by).join(' '),
    ucdp_actor_id: joined(by.flatMap((id) => ucdpActor(addresses([id])) ?? [])),
    target: joined(to),
    targetstate: joined(to.map((id) => titles.party(id))),
    target_same_as: addresses(to).join(' '),
    claims: jsonOf(said.claims),
    confirms: said.confirms,
    key_event: said.keyEvent === undefined ? undefined : 'true',
    standfirst: said.standfirst,
    disputes: said.disputes,
    settles: said.settles,
    headline: said.headline,
    comment: said.body,
    attribution: said.attribution,
    author: said.author,
    sources: joined((said.sources ?? []).map(({ url, publisher, title }) => url ?? title ?? publisher ?? '')),
  })
  const row = (cells: NamedCells, given: ReadonlyMap<string, FactEntry['value']>): readonly Cell[] => [
    ...columns.map((column) => ({ ...ofScenario, ...cells })[column]),
    ...facts.map((fact) => factCell(given.get(fact))),
  ]
  return {
    head: [...columns, ...facts.map(columnOf)],
    reportRows: (item) => {
      const cells = { row: 'report', ...ofReport(item), ...span('start', item.occurred) }
      const parts = partsOf<HistoryItem>(item)
      if (parts.length === 0) return [row(cells, new Map())]
      return parts.map((part) => {
        const { track, facts: given = {} } = part
        const moved = item.transitions.find((one) => one.track === track)
        const ofPart = {
          ...cells,
          ...ofTrack(track),
          ...saidOf(part),
          event: moved?.event,
          previous_state: moved?.from,
          state: moved?.to,
          state_title: moved && titles.state(track, moved.to),
          cause: moved?.cause.kind,
        }
        return row(ofPart, new Map(Object.entries(given)))
      })
    },
    stayRow: ({ track, state, cause, from, to, entry, began, contests, facts: held }) => {
      const cells = {
        ...(began ? ofReport(began.item) : {}),
        row: 'stay',
        ...ofTrack(track),
        ...(began ? saidOf(partOn(began.item, track)) : {}),
        event: began?.transition.event,
        previous_state: began?.transition.from,
        state,
        state_title: titles.state(track, state),
        cause: cause?.kind,
        entry,
        contested_by: joined([...new Set(contests.flatMap(({ by }) => by))]),
        ...span('start', from),
        ...span('end', to),
      }
      return row(cells, held)
    },
  }
}

type ReportedPart = ReturnType<typeof partsOf<HistoryItem>>[number]

function partOn(item: HistoryItem, track: string): ReportedPart | undefined {
  return partsOf<HistoryItem>(item).find((part) => part.track === track)
}

/** What a report says of one track, besides its event and facts. */
function saidOf(part: ReportedPart | undefined): NamedCells {
  return {
    positions: jsonOf(part?.positions),
    expected: expectedCell(part?.expected),
    override_reason: part?.override?.reason,
  }
}

/** A time as written; in JSON if it was taken back (null), or each deadline has its own. */
function expectedCell(expected: HistoryItem['expected']): Cell {
  if (expected === undefined) return undefined
  if (isForAll(expected)) return expected?.value ?? 'null'
  return JSON.stringify(mapValues(expected, (time) => time?.value ?? null))
}

function span(name: 'start' | 'end', time: HistoryItem['occurred'] | null): NamedCells {
  const [year, month, day] = datePartsOf(time)
  return {
    [name]: time?.value,
    [`${name}_earliest`]: time?.earliest,
    [`${name}_latest`]: time?.latest,
    [`${name}year`]: year,
    [`${name}month`]: month,
    [`${name}day`]: day,
  }
}

/**
 * Returns the column of a fact: its id in the spelling of data sets, with `fact_` before it if another column has that
 * name or if it begins with `fact_` itself, so no two facts share a column.
 */
export function columnOf(fact: string): string {
  const name = fact.replaceAll('-', '_')
  return name.startsWith('fact_') || columns.some((column) => column === name) ? `fact_${name}` : name
}

function factCell(value: FactEntry['value'] | undefined): Cell {
  if (value === undefined || value === null || typeof value !== 'object') return value
  return 'value' in value ? value.value : joined(value)
}

function joined(texts: readonly string[]): string {
  return texts.join('; ')
}

function jsonOf(value: object | undefined): string | undefined {
  return value === undefined || Object.keys(value).length === 0 ? undefined : JSON.stringify(value)
}
