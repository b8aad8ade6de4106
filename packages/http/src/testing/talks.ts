import type { Definition } from '@tracker/domain'
import { truce } from '@tracker/storage/testing/truce'

/** The test scenario. */
export const scenario = 'talks'

/** A truce, a call expected at a time, and a track whose two states alternate. */
export const story: Definition = {
  ...truce,
  tracks: {
    ...truce.tracks,
    call: {
      initial: 'scheduled',
      states: {
        scheduled: {
          on: { hold: 'held' },
          deadlines: { 'call-time': { at: 'expected', policy: 'flag' } },
          reviewAfter: 'P7D',
        },
        held: { final: true },
      },
    },
    side: {
      initial: 'left',
      states: {
        left: { on: { stay: 'left', cross: 'right' } },
        right: { on: { stay: 'right', cross: 'left' } },
      },
    },
  },
}

/** Creates a payload that files a report, by default with a headline only. */
export function report(data: object = {}, timestamp = '2025-05-18T12:00:00Z') {
  return { type: 'report.filed', timestamp, data: { scenario, headline: 'Something happened', ...data } }
}
