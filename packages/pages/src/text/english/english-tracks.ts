/** The words on the cards of tracks, in English. */
export const englishTracks = {
  title: 'Where things stand',
  since: 'Since {time}',
  initial: 'No change since tracking began',
  final: 'Closed',
  expected: 'Expected {time}',
  next: 'What could happen next: {states}',
  quoted: '“{text}”',
  more: 'More',
  moreSteps: '{n} more',
  short: 'Each track is shown in short; {data} has all of it.',
  noNext: 'No next step is foreseen.',
  override: 'Set by an editor: {reason}',
  overrides: 'Set by an editor, {n} times; last: {reason}',
  waiting: 'May now count as “{state}”; waiting for confirmation',
  diagram: 'Diagram',
  diagramOf: 'States of “{track}”. Now: {state}. What could happen next: {next}.',
}
