import * as v from 'valibot'

/** A list that names everything with `*` names nothing else. */
export const starAlone = v.everyItem<readonly string[], string>(
  (name, _, names) => name !== '*' || names.length === 1,
  'names * alone, or scenarios',
)
