/** What the cards of tracks say, in English. */
export const englishTracks = {
  title: 'Where things stand',
  since: 'Since {time}',
  initial: 'From the start; no report has changed it',
  final: 'Final',
  review: 'Due for review, with nothing reported for longer than foreseen: {n} of {all} tracks',
  expected: 'Expected: {time}',
  next: 'May come next',
  step: '{state} ({event})',
  moreSteps: 'and {n} more',
  short: 'So that all tracks find room, each is told in short here; {data} has all of it.',
  noNext: 'Nothing leads on from here.',
  override: 'Set by a reviewer, outside the usual course: {reason}',
  overrides: 'Set by a reviewer, outside the usual course, {n} times; last: {reason}',
  feeds: 'Follow this track: {atom} · {json} · {badge}',
  diagram: 'Diagram',
  diagramOf: 'States of “{track}”. Now: {state}. May come next: {next}.',
}
