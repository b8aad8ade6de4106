import { counted } from '../counted.ts'

/** The words on the cards of tracks, in English. */
export const englishTracks = {
  title: 'Where things stand',
  since: 'Since {time}',
  initial: 'No change since tracking began',
  final: 'Closed',
  expected: 'Expected {time}',
  moreSteps: '{n} more',
  moreTracks: counted({ one: '{n} more track', other: '{n} more tracks' }),
  short: 'Each track is shown in short; {data} has all of it.',
  noNext: 'No next step is foreseen.',
  override: 'Set by an editor: {reason}',
  overrides: counted({
    one: 'Set by an editor, {n} time; last: {reason}',
    other: 'Set by an editor, {n} times; last: {reason}',
  }),
  overriddenBefore: 'Set by an editor earlier on: {reason}',
  waiting: 'May now count as “{state}”; waiting for confirmation',
  noted: '{state} ({notes})',
  notes: { contested: 'contested', set: 'set by an editor' },
  /** How often a track has been in its state, from the second time on; then by a number. */
  entries: {
    few: [
      'for the second time',
      'for the third time',
      'for the fourth time',
      'for the fifth time',
      'for the sixth time',
    ],
    many: '{n} times so far',
  },
  contestedBy: 'Contested by {who}',
  diagram: 'Diagram',
  diagramOf: 'States of “{track}”. Now: {state}. What could happen next: {next}.',
}

/** The words on the page of a track, in English. */
export const englishTrack = {
  stances: 'Who stood where, over time',
  terms: '{stance} ({terms})',
  facts: 'Details',
  carried: 'given before the present state',
  next: 'What could happen next',
  elsewhere: 'Elsewhere',
}
