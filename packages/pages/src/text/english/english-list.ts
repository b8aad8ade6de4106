/** What the list of scenarios says, in English. */
export const englishList = {
  title: 'Scenarios',
  lead: 'Developing stories: where each stands, since when, according to whom, and what is due next.',
  none: 'No scenario is being tracked yet.',
  moved: 'Last to move',
  movedAmong: 'Among the last to move',
  since: '{state}, since {time}',
  tracks: 'Tracks',
  count: '{n}, of which final: {final}',
}
