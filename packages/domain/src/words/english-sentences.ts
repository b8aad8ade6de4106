import type { DeadlineStatus } from '../condition/condition-kind.ts'
import type { Truth } from '../condition/truth.ts'
import type { Stance } from '../schema/stance.ts'
import type { Verification } from '../report/content.ts'

/**
 * The templates of the sentences about a status; `{name}` is filled from the data. A translation claims no more than
 * these.
 */
export type SentenceWords = typeof englishSentences

/** The sentences in plain English, as the API serves them. */
export const englishSentences = {
  stance: {
    proposes: 'proposes',
    supports: 'supports',
    accepts: 'accepts',
    conditional: 'conditional',
    rejects: 'rejects',
    undeclared: 'undeclared',
  } satisfies Record<Stance, string>,
  /** A stance with its party's terms. */
  onTerms: '{stance}, on the terms “{terms}”',
  verification: {
    confirmed: 'confirmed',
    reported: 'reported',
    unverified: 'unverified',
    disputed: 'disputed',
    retracted: 'retracted',
  } satisfies Record<Verification, string>,
  verified: '{verification}, according to {who}',
  /** Between the last two of several alternatives; commas stand between the others. */
  or: '{others} or {last}',
  /** Each of the alternatives that a reason names. */
  alternative: '“{name}”',
  /** The differences between two statuses. */
  diff: {
    track: { gone: '{track} is no longer tracked.', added: '{track} is now tracked: {state}.' },
    state: {
      moved: '{track} went from “{from}” to “{to}”, since {since} ({cause}).',
      movedAtStart: '{track} went from “{from}” to “{to}”, as it has been since tracking began ({cause}).',
      same: '{track} is “{to}” as before, now since {since} ({cause}).',
      sameAtStart: '{track} is “{to}” as before, now since tracking began ({cause}).',
      renamed: '{track}: version {version} of what we track calls its state “{to}” instead of “{from}”.',
    },
    cause: {
      initial: 'no report has changed it',
      report: 'as reported',
      confirmed: 'as confirmed by a reviewer',
      override: 'set by an editor: {reason}',
      deadline: 'because the deadline “{deadline}” passed',
      rule: 'because “{rule}” came true',
      migration: 'carried over when we changed what we track, version {version}',
    },
    expected: {
      at: '{track}: the next step is expected {time}.',
      none: '{track}: no next step is expected any more.',
      by: '{track}: the next step by “{deadline}” is now expected {time}.',
      noneBy: '{track}: no next step by “{deadline}” is expected any more.',
    },
    contested: {
      now: '{track}: that it is “{state}” is contested by {who}.',
      over: '{track}: its state is no longer contested.',
    },
    standfirst: {
      now: 'Where it stands: {text}',
      gone: 'What was said of where it stands was taken back.',
    },
    correction: 'Earlier reports were corrected or retracted, last at {time}.',
    position: '{party} on {track}: {to} (before: {from}).',
    noPosition: 'no position',
    fact: {
      first: '{track}: {fact}: {to}.',
      changed: '{track}: {fact} is now {to} (before: {from}).',
      gone: '{track}: {fact} is no longer given (before: {from}).',
    },
    deadline: {
      ahead: '{track}: the deadline “{deadline}” is ahead.',
      'possibly-passed': '{track}: the deadline “{deadline}” may have passed.',
      passed: '{track}: the deadline “{deadline}” has passed.',
      gone: '{track}: the deadline “{deadline}” no longer runs.',
    } satisfies Record<DeadlineStatus | 'gone', string>,
    review: {
      due: '{track}: no news for a while.',
      over: '{track} no longer counts as having no news for a while.',
    },
    override: {
      set: '{track} was set by an editor: {reason}',
      gone: '{track} no longer counts as set by an editor.',
    },
    rule: '“{rule}”: {to} (before: {from}).',
    value: { true: 'yes', false: 'not yet', unknown: 'cannot tell' } satisfies Record<Truth, string>,
    noRule: { before: 'not watched', now: 'no longer watched' },
    proposal: {
      opened: '{track} may now count as “{state}”. A reviewer has yet to confirm.',
      closed: '{track}: whether it counts as “{state}” no longer waits for confirmation.',
      renamed:
        '{track}: version {version} of what we track calls the state that waits for confirmation “{to}” instead of “{from}”.',
    },
    claim: {
      gone: 'The claim of {speaker} no longer stands: “{claim}” ({before}).',
      said: 'Claim of {speaker}: “{claim}” ({now}).',
      changed: 'The claim “{was}” ({wasSpeaker}; {before}) now reads “{claim}” ({speaker}; {now}).',
      checked: 'The claim of {speaker}, “{claim}”, is now {now} (before: {before}).',
    },
    definition: 'We changed what we track: version {to} (before: {from}).',
    title: 'The scenario is now called “{to}”.',
  },
  /** The reasons for a rule's value, and what would settle it. */
  reason: {
    state: '{track}: {state}',
    otherState: '{track}: “{state}”, not {states}',
    noState: 'not there',
    stance: {
      true: '{party} on {track}: {stance}',
      false: '{party} on {track}: {stance}, not {stances}',
      unknown: '{party} on {track}: {stance}, which leaves {stances} open',
    } satisfies Record<Truth, string>,
    deadline: {
      true: '{track}: the deadline “{deadline}” has passed',
      false: '{track}: the deadline “{deadline}” has not passed',
      unknown: '{track}: the deadline “{deadline}” may have passed, its moment is not known more exactly',
      gone: '{track}: the deadline “{deadline}” no longer runs',
    } satisfies Record<Truth | 'gone', string>,
    settledBy: {
      stance: 'a report of the stance of {party} on {track}',
      state: 'a report that takes {track} to {states}',
      deadline: 'time: it has certainly passed at the end of its window',
    },
  },
}
