/** The words of the time machine, in English. */
export const englishMachine = {
  title: 'Time machine',
  lead: 'See this page as it stood at another moment.',
  asOf: 'What was so at',
  asOfHint: 'the world at that moment; empty for the present',
  knownAt: 'by what was known at',
  knownAtHint: 'what we said at that moment; empty for all that is known now',
  zone: 'in UTC',
  readerZone: 'in your time zone, {zone}',
  show: 'Show',
  now: 'Back to the present',
  refusedTitle: 'This moment cannot be shown',
  refusedLead:
    'A moment is one instant, such as 2025-05-18T22:30:00Z, and what was known can only be asked of the past.',
  refused: '“{field}”: {reason}',
  asOfBanner: 'How things stood at {asOf}, by what is known now.',
  knownAtBanner: 'What this page said at {knownAt}.',
  bothBanner: 'How things stood at {asOf}, by what was known at {knownAt}.',
  aheadBanner: 'How things will stand at {asOf} if nothing more is reported.',
  bothAheadBanner:
    'How things would stand at {asOf} by what was known at {knownAt}, had nothing more been reported since.',
  changed: 'What has changed from then to now ({n})',
  changedAhead: 'What is otherwise by what is known now ({n})',
  moreChanges: 'Shown: {n} of {all} changes; the rest shows where {data} of then and of now differ.',
  unchanged: 'No state, position, claim or deadline has changed.',
  unchangedForCertain:
    'No state, position, claim or deadline has changed for certain; what may or may not have been so by then is listed below.',
  recorded: 'Further revisions recorded since: {n}.',
}
