import { type Instant, instantText, plainJson } from '@tracker/domain'

/** Takes one entry of the log; `level` is `info` where it is not said. */
export type Log = (entry: Readonly<Record<string, unknown>>) => void

/** A log of one JSON object per line, each with its time and level, which a terminal may show whatever it tells of. */
export function jsonLog(write: (line: string) => void, now: () => Instant): Log {
  return (entry) => write(`${plainJson({ time: instantText(now()), level: 'info', ...entry })}\n`)
}
