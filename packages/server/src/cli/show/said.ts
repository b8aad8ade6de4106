import { type HistoryItem, isForAll, partsOf, stanceOf } from '@tracker/domain'
import { shownFact } from './fact.ts'
import { shownPositions } from './positions.ts'
import { shownTime } from './time.ts'

type SaidLine = readonly [name: string, text: string]

/** Shows what a report says besides its headline: who acted, what it contests, and what it states on each track. */
export function shownSaid(item: HistoryItem): readonly SaidLine[] {
  const { by = [], to = [], disputes, settles, standfirst } = item
  const rows: readonly SaidLine[] = [
    ['by', by.join(', ')],
    ['to', to.join(', ')],
    ['disputes', disputes === undefined ? '' : `report ${disputes}`],
    ['settles', settles === undefined ? '' : `report ${settles}`],
    ...partsOf<HistoryItem>(item).flatMap(shownPart),
    ['standfirst', standfirst ?? ''],
  ]
  return rows.filter(([, text]) => text !== '')
}

function shownPart({ track, positions = {}, facts = {}, expected }: SaidOfTrack): readonly SaidLine[] {
  const stances = Object.entries(positions).map(([party, said]) => [party, stanceOf(said)] as const)
  return [
    ['positions', stances.length === 0 ? '' : `${track}: ${shownPositions(Object.fromEntries(stances))}`],
    ...Object.entries(facts).map(([fact, value]): SaidLine => [
      'fact',
      `${track}/${fact}: ${shownFact(value)}`,
    ]),
    ...(expected === undefined ? [] : shownExpected(track, expected)),
  ]
}

type SaidOfTrack = ReturnType<typeof partsOf<HistoryItem>>[number]

function shownExpected(
  track: string,
  expected: NonNullable<HistoryItem['expected']> | null,
): readonly SaidLine[] {
  const each = isForAll(expected)
    ? [[track, expected] as const]
    : Object.entries(expected).map(([deadline, time]) => [`${track}/${deadline}`, time] as const)
  return each.map(([of, time]) => ['expected', `${of}: ${time === null ? 'no longer' : shownTime(time)}`])
}
