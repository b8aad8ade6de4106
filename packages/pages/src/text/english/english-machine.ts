import { counted } from '../counted.ts'

/** The words of the time machine, in English. */
export const englishMachine = {
  title: 'Time machine',
  lead: 'See this page as it was at another moment.',
  asOf: 'Show the situation on',
  asOfHint: 'leave empty for the present',
  knownAt: 'as known on',
  knownAtHint: 'leave empty for all that is known now',
  zone: 'in UTC',
  readerZone: 'in your time zone, {zone}',
  show: 'Show',
  now: 'Back to the present',
  refusedTitle: 'This moment cannot be shown',
  refusedLead:
    'Give one moment, such as 2025-05-18T22:30:00Z. What was known can only be shown for the past.',
  refused: '“{field}”: {reason}',
  asOfBanner: 'The situation on {asOf}, as known now.',
  knownAtBanner: 'What this page said on {knownAt}.',
  bothBanner: 'The situation on {asOf}, as known on {knownAt}.',
  aheadBanner: 'The situation on {asOf} if nothing more is reported.',
  bothAheadBanner: 'The situation on {asOf} as known on {knownAt}, had nothing more been reported since.',
  changed: 'What has changed since ({n})',
  changedAhead: 'What is different as known now ({n})',
  moreChanges: 'Shown: {n} of {all} changes; the rest shows where {data} of then and of now differ.',
  unchanged: 'No state, position, claim or deadline has changed.',
  unchangedForCertain:
    'No state, position, claim or deadline has certainly changed; what may have happened by then is listed below.',
  recorded: counted({
    one: '{n} further revision has been recorded since.',
    other: '{n} further revisions have been recorded since.',
  }),
}
