/** The words at the head of a scenario's page, in English. */
export const englishGlance = {
  kicker: 'Tracker',
  moves: 'Now',
  noMoves: 'Nothing has changed since tracking began.',
  move: '{from} → {to}',
  news: 'New since yesterday',
  newsSince: 'New since you last looked',
  lastNews: 'Last report',
  noNews: 'No reports yet.',
  more: '{n} more',
  next: 'Next',
  passed: 'Time has passed without a report: {n}',
  standfirst: '{track}: {state} ({time}).',
  standfirstNext: 'Next: {what} ({time}).',
  dueOf: '{track}: {what}',
  quiet: 'No news since {time}',
  quietSome: 'No news for a while on {n} of {all} tracks',
}

/** The words of the ribbon, in English. */
export const englishRibbon = {
  title: 'The story so far',
  now: 'now',
  caption: 'Every state of every track, from the oldest to the present',
  track: 'Track',
  states: 'States',
  always: '{state} throughout',
  first: '{state} until {to}',
  span: '{state} from {from} to {to}',
  present: '{state} since {from}',
  earlier: 'earlier',
  expected: '{what}: expected {time}',
  all: 'All',
  days: 'Last {n} days',
  range: 'Period shown',
}
