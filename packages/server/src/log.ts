import { type Instant, instantText, plainJson } from '@tracker/domain'

/** Writes one entry to the log; `level` defaults to `info`. */
export type Log = (entry: Readonly<Record<string, unknown>>) => void

/**
 * Makes a log of one JSON object per line, each with its time and level, safe to show in a terminal whatever texts it
 * holds.
 */
export function jsonLog(write: (line: string) => void, now: () => Instant): Log {
  return (entry) => write(`${plainJson({ time: instantText(now()), level: 'info', ...entry })}\n`)
}
