import type { Instant } from '@tracker/domain'
import { phrase } from '../text/language/phrase.tsx'
import { lineText } from '../text/safe-text.ts'
import { notedState } from '../text/state-words.ts'
import { dateFormat } from '../text/time/date-format.ts'
import { boundWords, timeWords } from '../text/time/time-words.ts'
import type { Texts } from '../text/texts.ts'
import type { DueItem } from './due-list.ts'
import type { RibbonBar, RibbonRow } from './ribbon.ts'
import type { TimeScale } from './time-scale.ts'

/** Describes a bar in words. */
export function barWords(
  {
    title,
    from,
    to,
    contested,
    overridden,
  }: Pick<RibbonBar, 'title' | 'from' | 'to' | 'contested' | 'overridden'>,
  texts: Texts,
): string {
  const { ribbon } = texts
  const places = {
    state: lineText(notedState(title, { contested, overridden }, texts)),
    from: from ? boundWords(from, texts) : '',
    to: to ? boundWords(to, texts) : '',
  }
  const text = from ? (to ? ribbon.span : ribbon.present) : to ? ribbon.first : ribbon.always
  return phrase(text, places)
}

/** Describes the bars and windows of a row in words. */
export function rowWords(
  { bars, windows, waiting }: Pick<RibbonRow, 'bars' | 'windows' | 'waiting'>,
  texts: Texts,
): string {
  return [
    ...bars.map((bar) => barWords(bar, texts)),
    ...windows.map(({ item }) => windowWordsOf(item, texts)),
    ...(waiting ? [texts.ribbon.waiting] : []),
  ].join('; ')
}

/** Describes a window in words. */
export function windowWordsOf({ time, deadline }: Pick<DueItem, 'time' | 'deadline'>, texts: Texts): string {
  const when = timeWords(time, texts)
  const what = deadline?.title
  return what === undefined
    ? phrase(texts.tracks.expected, { time: when })
    : phrase(texts.ribbon.expected, { what: lineText(what), time: when })
}

const forms = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric', month: 'short' },
  hour: { day: 'numeric', month: 'short', hour: '2-digit' },
} as const

/** Returns the label of a tick; January is labelled by its year, as a longer label would run into the next. */
export function tickWords(at: Instant, { unit }: Pick<TimeScale, 'unit'>, { locale }: Texts): string {
  const january = unit === 'month' && new Date(at).getUTCMonth() === 0
  const form = forms[january ? 'year' : unit]
  return dateFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(at))
}

/** Returns the label of the moment that is shown: its day, if it is not the present. */
export function momentWords({ now }: Pick<TimeScale, 'now'>, present: boolean, texts: Texts): string {
  return present ? texts.ribbon.now : tickWords(now, { unit: 'day' }, texts)
}
