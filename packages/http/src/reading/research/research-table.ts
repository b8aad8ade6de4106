import { type Definition, type FactEntry, type HistoryItem, partsOf } from '@tracker/domain'
import type { Cell } from '../../encoding/csv.ts'
import type { EndedStay } from './follow-stays.ts'
import {
  cellsIn,
  factCell,
  joined,
  type NamedCells,
  partOn,
  recording,
  saidOf,
  span,
} from './research-cells.ts'
import { columnOf, columns } from './research-columns.ts'

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
  const { titles, ofScenario, ofTrack, ofReport } = cellsIn(scenario, definition)
  const facts = [...new Set([...factIdsOf(definition), ...dropped])]
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
    stayRow: ({ track, state, cause, from, to, entry, began, endedBy, contests, facts: held }) => {
      const ending = endedBy && recording(endedBy)
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
        end_recorded: ending?.recorded,
        end_amended: ending?.amended,
      }
      return row(cells, held)
    },
  }
}
