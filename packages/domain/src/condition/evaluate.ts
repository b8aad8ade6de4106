import type { Condition, Leaf } from './condition.ts'
import { every, not, some, type Truth } from './truth.ts'

/** Returns the value of a condition, given the value of each of its leaves. */
export function evaluate(condition: Condition, valueOf: (leaf: Leaf) => Truth): Truth {
  if ('all' in condition) return every(condition.all.map((part) => evaluate(part, valueOf)))
  if ('any' in condition) return some(condition.any.map((part) => evaluate(part, valueOf)))
  if ('not' in condition) return not(evaluate(condition.not, valueOf))
  return valueOf(condition)
}
