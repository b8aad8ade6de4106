/** The words of the list of scenarios, in English. */
export const englishList = {
  title: 'Scenarios',
  lead: 'Developing stories: where each stands, since when, who says so, and what comes next.',
  none: 'No scenario is being tracked yet.',
  moved: 'Last change',
  since: '{state}, since {time}',
  tracks: 'Tracks',
  count: '{n} ({final} closed)',
  isArchived: 'This story is archived: nothing is added to it any more.',
  archived: 'Archived stories',
  present: 'The present stories',
}

/** The words of the form that asks for a key if reads are private, in English. */
export const englishSession = {
  key: 'Your key',
  begin: 'Read',
  wrong: 'Nobody holds this key. Is it complete?',
  kept: 'It is kept in this browser for 8 hours, for reading alone.',
}
