import { fill, instantText, said } from '@tracker/domain'
import { phrase } from '../text/language/phrase.tsx'
import { lineText } from '../text/safe-text.ts'
import { notedState } from '../text/state-words.ts'
import { formatTick } from '../text/time/format-tick.ts'
import { boundParts, type TimePart, timeParts } from '../text/time/time-parts.ts'
import { instantWords, wordsOf } from '../text/time/time-words.ts'
import { writtenTime } from '../text/time/written-time.ts'
import type { Texts } from '../text/texts.ts'
import type { DueItem } from './due-list.ts'
import type { Ribbon, RibbonBar, RibbonRow } from './ribbon.ts'
import type { TimeScale } from './time-scale.ts'

/** Describes the bar of a state in words and times, to be shown in the reader's zone. */
export function barParts(
  { title, from, to, ...marks }: Pick<RibbonBar, 'title' | 'from' | 'to' | 'contested' | 'overridden'>,
  texts: Texts,
): readonly TimePart[] {
  const state = notedState(lineText(title), marks, texts)
  return stayParts(state, { from, to }, texts)
}

/** Describes a stay in words and times. */
export function stayParts(
  state: readonly TimePart[],
  { from, to }: Pick<RibbonBar, 'from' | 'to'>,
  texts: Texts,
): readonly TimePart[] {
  const { ribbon, time } = texts
  if (from && from.value === to?.value) {
    const text = writtenTime(from.value).form === 'day' ? ribbon.on : ribbon.within
    return fill<readonly TimePart[]>(text, { state, time: timeParts(from, time) }).flat()
  }
  const text = from ? (to ? ribbon.span : ribbon.present) : to ? ribbon.first : ribbon.always
  return fill<readonly TimePart[]>(text, {
    state,
    from: from ? boundParts(from, time) : [],
    to: to ? boundParts(to, time) : [],
  }).flat()
}

/** Describes a window in words and times. */
export function windowParts({ time, deadline }: Pick<DueItem, 'time' | 'deadline'>, texts: Texts) {
  const what = deadline?.title
  return fill<readonly TimePart[]>(what === undefined ? texts.tracks.expected : texts.ribbon.expected, {
    what: [said(lineText(what ?? ''))],
    time: timeParts(time, texts.time),
  }).flat()
}

/** Describes the bars and windows of a row, in the order in which they are drawn, and what waits for confirmation. */
export function rowParts(
  { bars, windows, waiting }: Pick<RibbonRow, 'bars' | 'windows' | 'waiting'>,
  texts: Texts,
): readonly (readonly TimePart[])[] {
  const all = [
    ...bars.map((bar) => barParts(bar, texts)),
    ...windows.map(({ item }) => windowParts(item, texts)),
    ...(waiting ? [[texts.ribbon.waiting]] : []),
  ]
  return all.length === 0 ? [[texts.ribbon.nothing]] : all
}

/** Describes a row in words, its times in UTC. */
export function rowWords(row: Parameters<typeof rowParts>[0], texts: Texts): string {
  return rowParts(row, texts)
    .map((parts) => partWords(parts, texts))
    .join('; ')
}

/** Writes parts with their times in UTC, to the minute. */
export function partWords(parts: readonly TimePart[], texts: Texts): string {
  return wordsOf(parts, texts, 'minutes')
}

/** Says what a ribbon leaves out, in UTC; undefined if that is nothing. */
export function leftOutWords(
  { begins, cut }: Pick<Ribbon, 'begins' | 'cut'>,
  texts: Texts,
): string | undefined {
  if (begins === undefined) return cut ? texts.ribbon.cut : undefined
  return phrase(texts.ribbon.begins, { time: instantWords(instantText(begins), texts, 'minutes') })
}

/** Returns the label of a tick, in UTC. */
export function tickWords(at: number, { unit }: Pick<TimeScale, 'unit'>, { locale }: Texts): string {
  return formatTick(at, unit, locale, 'UTC')
}

/** Returns the label of the moment that is shown: its day, if it is not the present. */
export function momentWords({ now }: Pick<TimeScale, 'now'>, present: boolean, texts: Texts): string {
  return present ? texts.ribbon.now : tickWords(now, { unit: 'day' }, texts)
}
