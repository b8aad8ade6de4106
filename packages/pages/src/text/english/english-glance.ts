import { counted } from '../counted.ts'

/** The words at the head of a scenario's page, in English. */
export const englishGlance = {
  kicker: 'Tracker',
  moves: 'Now',
  movesThen: 'Then',
  noMoves: 'Nothing has changed since tracking began.',
  noneLately: 'Nothing has changed lately.',
  news: 'New since yesterday',
  newsThen: 'New at that time',
  newsSince: 'New since {time}',
  noneSince: 'Nothing new since then.',
  since: 'New since you last looked',
  lastNews: 'Last report',
  noNews: 'No reports yet.',
  more: '{n} more',
  moreThan: 'at least {n} more',
  next: 'Next',
  passed: 'Time has passed without a report: {n}',
  standfirst: '{track}: {state}, since {time}.',
  standfirstNext: 'Next: {what} ({time}).',
  dueOf: '{track}: {what}',
  quiet: 'No news since {time}',
  quietSome: 'No news for a while: {tracks}',
}

/** The words of the ribbon, in English. */
export const englishRibbon = {
  title: 'The story so far',
  now: 'now',
  always: '{state} throughout',
  first: '{state} until {to}',
  span: '{state} from {from} to {to}',
  present: '{state} since {from}',
  /** A stay that begins and ends on one day, or within one time that is longer or of another form. */
  on: '{state} on {time}',
  within: '{state}, {time}',
  expected: '{what}: expected {time}',
  waiting: 'a change waits for confirmation',
  nothing: 'nothing recorded in this period',
  all: 'All',
  days: counted({ one: '{n} day', other: '{n} days' }),
  picture: 'Picture of the story (SVG)',
  cut: 'This picture leaves out earlier changes.',
  begins: 'This story is long; it is drawn from {time} on.',
  changes: 'All changes',
}
