import { bareTracker, start, type TestTracker } from './bare-tracker.ts'
import { expectConformance } from './conformance.ts'

export { start, type TestRequest, type TestTracker } from './bare-tracker.ts'

type BareTrackerOptions = Parameters<typeof bareTracker>[0]

/** Creates a tracker without scenarios that checks every answer against the OpenAPI document. */
export function emptyTracker(options: BareTrackerOptions = {}): TestTracker {
  return bareTracker({ answered: expectConformance, ...options })
}

/** Creates a tracker with the test scenario, defined a second before {@link start}. */
export async function tracker(options: BareTrackerOptions = {}): Promise<TestTracker> {
  const made = emptyTracker({ at: start - 1_000, ...options })
  const { status } = await made.define()
  if (status !== 201) throw new Error(`the story was not taken: ${status}`)
  made.clock.pass(1_000)
  return made
}
