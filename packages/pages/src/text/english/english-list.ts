/** The words of the list of scenarios, in English. */
export const englishList = {
  title: 'Scenarios',
  lead: 'Developing stories: where each stands, since when, who says so, and what comes next.',
  none: 'No scenario is being tracked yet.',
  moved: 'Last change',
  since: '{state}, since {time}',
  tracks: 'Tracks',
  count: '{n} ({final} closed)',
  isArchived: 'This story is archived; nothing more will be added to it.',
  archivedMark: 'Archived',
  archived: 'Archived stories',
  present: 'Current stories',
}

/** The words of the form that asks for a key if reads are private, in English. */
export const englishSession = {
  key: 'Your key',
  begin: 'Read',
  wrong: 'This key is unknown. Is it complete?',
  kept: 'This browser keeps it for 8 hours, for reading only.',
}
