import type { ClockEffect } from './revision.ts'

/** Describes a clock or rule effect in one plain sentence. */
export function timelineSentence({ kind, subject, track, transitions, proposals }: ClockEffect): string {
  const [moved] = transitions
  const [proposed] = proposals
  const ground = kind === 'rule' ? `the rule ${subject} became true` : `the deadline ${subject} passed`
  if (moved) return `${moved.track} went from ${moved.from} to ${moved.to}: ${ground}`
  if (proposed) return `${proposed.event} is proposed for ${proposed.track}: ${ground}`
  return `${track} is due for review: nothing has been reported on it for the time that its state allows`
}
