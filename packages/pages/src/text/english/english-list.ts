/** The words of the list of scenarios, in English. */
export const englishList = {
  title: 'Scenarios',
  lead: 'Developing stories: where each stands, since when, who says so, and what comes next.',
  none: 'No scenario is being tracked yet.',
  moved: 'Last change',
  since: '{state}, since {time}',
  tracks: 'Tracks',
  count: '{n} ({final} closed)',
}
