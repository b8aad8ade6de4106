import { type Condition, kindOf } from './condition.ts'
import type { NewNames } from './condition-kind.ts'
import { leavesOf } from './leaves.ts'
import type { Id } from '../schema/id-record.ts'

/** Returns the condition with every track and party that it names under its new id. */
export function renamedCondition(when: Condition, names: NewNames): Condition {
  const each = (parts: readonly Condition[]) => parts.map((part) => renamedCondition(part, names))
  if ('all' in when) return { all: each(when.all) }
  if ('any' in when) return { any: each(when.any) }
  if ('not' in when) return { not: renamedCondition(when.not, names) }
  return kindOf(when).renamed(when, names)
}

/** Returns the parties that the condition names. */
export function partiesIn(when: Condition): readonly Id[] {
  return leavesOf(when).flatMap((leaf) => kindOf(leaf).parties(leaf))
}
