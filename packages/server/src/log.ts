import { type Instant, instantText, plainJson } from '@tracker/domain'

/** Writes one entry to the log; `level` defaults to `info`. */
export type Log = (entry: Readonly<Record<string, unknown>>) => void

/** Makes a log of one JSON object per line, each with its time and level, safe to show in a terminal with any texts. */
export function jsonLog(write: (line: string) => void, now: () => Instant): Log {
  let at = NaN
  let time = ''
  return (entry) => {
    const instant = now()
    // Many entries are of one millisecond.
    if (instant !== at) time = instantText(instant)
    at = instant
    write(`${plainJson({ time, level: 'info', ...entry })}\n`)
  }
}
