import { once } from '../../once.ts'

/** A time of day found in a text, and the text around it. */
export interface LooseClock {
  /** In the form that follows a day: `T20:00`, `T20:00:30.5`. */
  readonly text: string
  /** Whether it was written as hour 24, and so belongs to the next day. */
  readonly nextDay: boolean
  readonly before: string
  readonly after: string
}

const lead = String.raw`(?:(?:at|um|о|об) )?`
const halves = String.raw`a\.?m\.?|p\.?m\.?|uhr|h`

const shapes = once(() => [
  new RegExp(
    String.raw`(?<=^|[ ,T(])${lead}(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+)?)?)?(?![\d:])(?: ?(${halves})(?!\p{L}))?`,
    'iu',
  ),
  new RegExp(String.raw`(?<=^|[ ,]|\dT)${lead}(\d{1,2})(?:\.(\d\d))?()() ?(${halves})(?!\p{L})`, 'iu'),
  /(?<=\d)T(\d\d)\.(\d\d)(?![\d:.,])/i,
  /(?<=\d)T(\d\d)(?!-)(?:(\d\d)(?:(\d\d)(?:[.,](\d+))?)?)?(?![\d:]|[.,]\d)/i,
])

const noon = /(?<!\p{L})(?:noon|midday|mittags?|опівдні|полудень)(?!\p{L})/iu

/** Midnight, which ends one day and begins another. */
export const midnightWord = /(?<!\p{L})(?:midnight|mitternachts?|опівночі|північ)(?!\p{L})/iu

/**
 * Finds the first time of day in a text, on a clock of 24 or of 12 hours, or as the word for noon; undefined if there
 * is none.
 */
export function looseClock(written: string): LooseClock | undefined {
  const text = written.replace(noon, '12:00')
  for (const shape of shapes()) {
    const match = shape.exec(text)
    if (!match) continue
    const [whole, hours, minutes = '00', seconds, fraction, halfOfDay = ''] = match
    const hour = ofDay(Number(hours), halfOfDay)
    const finer = seconds ? `:${seconds}${fraction ? `.${fraction}` : ''}` : ''
    return {
      text: `T${String(hour === 24 ? 0 : hour).padStart(2, '0')}:${minutes || '00'}${finer}`,
      nextDay: hour === 24,
      before: text.slice(0, match.index).replace(/T$/i, ' '),
      after: text.slice(match.index + whole.length),
    }
  }
  return undefined
}

/** Noon is 12 p.m., midnight 12 a.m. */
function ofDay(hour: number, half: string): number {
  if (/^a/i.test(half)) return hour === 12 ? 0 : hour
  if (/^p/i.test(half)) return hour < 12 ? hour + 12 : hour
  return hour
}
