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
import type { Column } from './research-columns.ts'
import { paxAgreement, ucdpActor, ucdpConflict, ucdpDyad } from './same-as.ts'

/** The cells of a row by their columns; those left out are empty. */
export type NamedCells = Partial<Readonly<Record<Column, Cell>>>

/** Makes the cells about a scenario, its tracks and its reports, in the words of its definition. */
export function cellsIn(scenario: string, definition: Definition) {
  const titles = titlesOf(definition)
  const { tracks, parties = {}, sameAs = [] } = definition
  const addresses = (ids: readonly string[]) => ids.flatMap((id) => lookup(parties, id)?.sameAs ?? [])
  const ofScenario: NamedCells = {
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
    ...recording(said),
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
  return { titles, ofScenario, ofTrack, ofReport }
}

type ReportedPart = ReturnType<typeof partsOf<HistoryItem>>[number]

export function partOn(item: HistoryItem, track: string): ReportedPart | undefined {
  return partsOf<HistoryItem>(item).find((part) => part.track === track)
}

/** What a report says of one track, besides its event and facts. */
export function saidOf(part: ReportedPart | undefined): NamedCells {
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

/** When something began or ended: as written, its window, and the known parts of its date. */
export function span(name: 'start' | 'end', time: HistoryItem['occurred'] | null): NamedCells {
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

/** When an item was recorded, and when it was last corrected or retracted. */
export function recording({ recorded, amendments = [] }: Pick<HistoryItem, 'recorded' | 'amendments'>) {
  return { recorded, amended: amendments.at(-1)?.recorded }
}

/** The value of a fact as written, several parties in one cell. */
export function factCell(value: FactEntry['value'] | undefined): Cell {
  if (value === undefined || value === null || typeof value !== 'object') return value
  return 'value' in value ? value.value : joined(value)
}

/** Several values in one cell. */
export function joined(texts: readonly string[]): string {
  return texts.join('; ')
}

function jsonOf(value: object | undefined): string | undefined {
  return value === undefined || Object.keys(value).length === 0 ? undefined : JSON.stringify(value)
}
