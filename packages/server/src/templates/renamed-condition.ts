import type { Definition } from '@tracker/domain'

/** The condition of a rule. */
export type RuleCondition = NonNullable<Definition['rules']>[string]['when']

/** The new ids of tracks and parties. */
export interface NewNames {
  readonly track: (id: string) => string
  readonly party: (id: string) => string
}

/** Returns the condition with every track and party that it names under its new id. */
export function renamedCondition(when: RuleCondition, names: NewNames): RuleCondition {
  const each = (parts: readonly RuleCondition[]) => parts.map((part) => renamedCondition(part, names))
  if ('all' in when) return { all: each(when.all) }
  if ('any' in when) return { any: each(when.any) }
  if ('not' in when) return { not: renamedCondition(when.not, names) }
  if ('party' in when) return { ...when, party: names.party(when.party), on: names.track(when.on) }
  if ('track' in when) return { ...when, track: names.track(when.track) }
  const [track = '', deadline = ''] = when.deadline.split('/')
  return { ...when, deadline: `${names.track(track)}/${deadline}` }
}

/** Returns the parties that the condition names. */
export function partiesIn(when: RuleCondition): readonly string[] {
  if ('all' in when) return when.all.flatMap(partiesIn)
  if ('any' in when) return when.any.flatMap(partiesIn)
  if ('not' in when) return partiesIn(when.not)
  return 'party' in when ? [when.party] : []
}
