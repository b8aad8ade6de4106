import type { TransitionJson } from '@tracker/domain'
import { expect, it } from 'vitest'
import { at, call, mondayAtTen, status, trackStatus } from '../channels/testing/statuses.ts'
import { names } from '../channels/testing/story-names.ts'
import { english } from '../text/english/english.ts'
import type { ChronicleItem } from './chronicle.ts'
import { rowWords, tickWords } from './ribbon-words.ts'
import { ribbonOf } from './ribbon.ts'
import { timeScale } from './time-scale.ts'

const now = Date.parse('2025-05-28T00:00:00Z')
const cause = { kind: 'report', report: 'r1', revision: 2 } as const
const occurred = { value: '2025-05-18', earliest: '2025-05-18T10:00:00Z', latest: '2025-05-20T12:00:00Z' }

function moved(over: Partial<ChronicleItem> = {}): ChronicleItem {
  const transition: TransitionJson = {
    track: 'gas',
    event: 'cut',
    from: 'flowing',
    to: 'reduced',
    occurred,
    cause,
  }
  return {
    kind: 'report',
    report: 'r1',
    revision: 2,
    recorded: '2025-05-20T12:00:00.000Z',
    occurred,
    track: 'gas',
    headline: 'Less gas',
    status: 'standing',
    transitions: [transition],
    proposals: [],
    ...over,
  }
}

const gas = trackStatus({ title: 'Gas', state: 'reduced', stateTitle: 'Reduced', since: occurred, cause })
const definition = { tracks: { gas: { title: 'Gas', initial: 'flowing', states: {} } } }

function rowOf(items: readonly ChronicleItem[], track = gas) {
  const shown = status({ tracks: { gas: track }, proposals: [] })
  const first = moved({ transitions: [], occurred: at('2025-05-10T00:00:00Z') })
  const chronicle = { items: [first, ...items], complete: true }
  const { rows, scale } = ribbonOf({ status: shown, definition, names, chronicle, now })
  return { row: rows[0], scale }
}

it('draws the spans of a track as bars, and an uncertain edge from its earliest to its latest moment', () => {
  const { row, scale } = rowOf([moved()])
  expect(row?.bars.map(({ state, from, to }) => [state, from?.value, to?.value])).toEqual([
    ['flowing', undefined, '2025-05-18'],
    ['reduced', '2025-05-18', undefined],
  ])
  const [before, present] = row?.bars ?? []
  expect(before?.end).toBe(scale.place(Date.parse(occurred.latest)))
  expect(present).toMatchObject({ present: true, end: scale.place(now), tone: 'open' })
  // Fifty hours out of twenty days are visible.
  expect((present?.sure ?? 0) - (present?.start ?? 0)).toBeGreaterThan(0.1)
})

it('says that it is not the whole story if the oldest items or bars are missing', () => {
  const drawn = (items: readonly ChronicleItem[], complete: boolean) => {
    const shown = status({ tracks: { gas }, proposals: [] })
    return ribbonOf({ status: shown, definition, names, chronicle: { items, complete }, now })
  }
  expect(drawn([moved()], true)).toMatchObject({ begins: undefined, cut: false })
  expect(drawn([moved()], false)).toMatchObject({ begins: Date.parse(occurred.latest), cut: false })
  const many = drawn(
    Array.from({ length: 400 }, () => moved()),
    true,
  )
  expect(many.rows[0]?.bars.length).toBeLessThan(400)
  expect(many).toMatchObject({ begins: undefined, cut: true })
})

it('begins where its items begin if older ones are missing, so that no bar covers what is not known', () => {
  const chronicle = { items: [moved()], complete: false, begun: Date.parse('2024-01-01T00:00:00Z') }
  const shown = status({ tracks: { gas }, proposals: [] })
  const { scale, rows } = ribbonOf({ status: shown, definition, names, chronicle, now })
  expect(scale.from).toBe(Date.parse(occurred.latest))
  expect(rows[0]?.bars).toMatchObject([
    { state: 'flowing', start: 0, end: 0 },
    { state: 'reduced', start: 0 },
  ])
  const later = { from: Date.parse('2025-05-25T00:00:00Z') }
  const lately = ribbonOf({ status: shown, definition, names, chronicle, now, period: later })
  expect(lately.begins).toBeUndefined()
})

it('draws nothing that was retracted', () => {
  const never = trackStatus({ title: 'Gas', state: 'flowing', since: null, cause: { kind: 'initial' } })
  expect(rowOf([moved({ status: 'retracted' })], never).row?.bars).toHaveLength(1)
})

it('describes its bars and windows in words', () => {
  const { row } = rowOf([moved()])
  expect(row && rowWords(row, english)).toMatch(/^\S+ until 18 May 2025; Reduced since 18 May 2025$/i)
})

it('draws what is expected beyond the present, and nothing that has passed', () => {
  const shown = status({ tracks: { call: { ...call, expected: mondayAtTen, deadlines: {} } }, proposals: [] })
  const windowsAt = (moment: string) =>
    ribbonOf({
      status: shown,
      definition: { tracks: {} },
      names,
      chronicle: { items: [], complete: true },
      now: Date.parse(moment),
    }).rows[0]?.windows
  const [ahead] = windowsAt('2025-05-18T21:00:00Z') ?? []
  expect(ahead?.end).toBeGreaterThan(ahead?.start ?? 1)
  expect(windowsAt('2025-05-20T00:00:00Z')).toEqual([])
})

it('labels January by its year, and other months by their names', () => {
  const scale = timeScale(Date.parse('2024-09-10T00:00:00Z'), now, [])
  const labels = [...scale.narrow, ...scale.wide].map((at) => tickWords(at, scale, english))
  expect(labels).toContain('2025')
  expect(labels.filter((label) => /\d/.test(label))).toEqual(['2025'])
})

it('draws a period alone, with the bars that reach into it', () => {
  const shown = status({ tracks: { gas }, proposals: [] })
  const chronicle = { items: [moved()], complete: true, begun: Date.parse('2025-05-05T00:00:00Z') }
  const during = (from: string, to: string) => {
    const period = { from: Date.parse(from), to: Date.parse(to) }
    return ribbonOf({ status: shown, definition, names, chronicle, now, period })
  }
  const before = during('2025-05-01T00:00:00Z', '2025-05-10T00:00:00Z')
  expect(before.rows[0]?.bars).toMatchObject([{ state: 'flowing', start: 4 / 9 }])
  expect(during('2025-05-01T00:00:00Z', '2025-05-05T00:00:00Z').rows[0]?.bars).toEqual([])
  expect(before.scale.shows(now)).toBe(false)
  const after = during('2025-05-25T00:00:00Z', '2025-05-29T00:00:00Z')
  expect(after.rows[0]?.bars).toMatchObject([{ state: 'reduced', start: 0, end: 0.75 }])
  expect(after.scale.shows(now)).toBe(true)
})

it('says in words that a state is contested, set by an editor, or may soon be another', () => {
  const contested = [{ report: 'r2', disputes: 'r1', by: ['russia'], since: occurred }]
  const { row } = rowOf([moved()], { ...gas, contested })
  expect(row?.bars.map((bar) => bar.contested)).toEqual([false, true])
  expect(row && rowWords({ ...row, waiting: true }, english)).toMatch(
    /Reduced \(contested\) since 18 May 2025; a change waits for confirmation$/,
  )
  const set = row?.bars.map((bar) => ({ ...bar, overridden: true })) ?? []
  expect(rowWords({ bars: set, windows: [], waiting: false }, english)).toMatch(
    /Reduced \(contested, set by an editor\)/,
  )
})
