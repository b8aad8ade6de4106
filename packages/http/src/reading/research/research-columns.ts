/** The columns before those of the facts. A column that other data sets have as well has their name for it. */
export const columns = [
  'row',
  'scenario',
  'scenario_same_as',
  'ucdp_acd_id',
  'track',
  'track_title',
  'track_same_as',
  'ucdp_dyad',
  'pax_id',
  'report',
  'status',
  'recorded',
  'amended',
  'coder',
  'event',
  'previous_state',
  'state',
  'state_title',
  'cause',
  'entry',
  'start',
  'start_earliest',
  'start_latest',
  'startyear',
  'startmonth',
  'startday',
  'end',
  'end_earliest',
  'end_latest',
  'endyear',
  'endmonth',
  'endday',
  'end_recorded',
  'end_amended',
  'actor',
  'actor_name',
  'actor_same_as',
  'ucdp_actor_id',
  'target',
  'targetstate',
  'target_same_as',
  'positions',
  'expected',
  'claims',
  'confirms',
  'override_reason',
  'disputes',
  'settles',
  'contested_by',
  'key_event',
  'standfirst',
  'headline',
  'comment',
  'attribution',
  'author',
  'sources',
] as const

export type Column = (typeof columns)[number]

/**
 * Returns the column of a fact: its id in the spelling of data sets, with `fact_` before it if another column has that
 * name or if it begins with `fact_` itself, so no two facts share a column.
 */
export function columnOf(fact: string): string {
  const name = fact.replaceAll('-', '_')
  return name.startsWith('fact_') || columns.some((column) => column === name) ? `fact_${name}` : name
}
