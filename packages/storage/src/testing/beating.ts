import type { Tracker } from './tracker.ts'
import { truceWith } from './truce.ts'

const day = 86_400_000

/** A truce in which a deadline moves the talks once a day, from the first meeting until a report ends them. */
export const beating = truceWith('talks', {
  open: {
    on: { meet: 'open', tick: 'open', end: 'ended' },
    deadlines: { beat: { after: 'P1D', event: 'tick', policy: 'apply' } },
  },
  ended: { final: true },
})

/** Lets this many days pass after a first meeting, without a check. */
export async function beatFor({ define, file, clock }: Tracker, days: number): Promise<void> {
  await define('talks', beating)
  await file('met', { track: 'talks', event: 'meet' })
  clock.pass(days * day)
}
