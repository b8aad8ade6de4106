import * as v from 'valibot'
import { closedObject, isObject } from '../schema/closed-object.ts'
import { listOf } from '../schema/list-of.ts'
import { oneOf } from '../schema/one-of.ts'
import { type Condition, kinds } from './condition.ts'
import { leavesOf } from './leaves.ts'

const deepest = 8
const mostLeaves = 100

/** The schema of each kind of leaf, by the key that only this kind has. */
export const leafSchemas = {
  track: kinds.track.schema,
  party: kinds.party.schema,
  deadline: kinds.deadline.schema,
} satisfies Record<keyof typeof kinds, v.GenericSchema>

/**
 * A condition of at most `depth` levels. The first known key selects the form, so that faults point into the intended
 * one; counting levels keeps input from exhausting the stack.
 */
function nested(depth: number): v.GenericSchema<Condition> {
  const part = depth > 1 ? nested(depth - 1) : v.never(`Conditions nest at most ${deepest} deep.`)
  const forms = {
    all: closedObject({ all: listOf(part) }),
    any: closedObject({ any: listOf(part) }),
    not: closedObject({ not: part }),
    ...leafSchemas,
  }
  const some = v.union(
    Object.values(forms),
    `A condition is an object with one of the keys ${oneOf(Object.keys(forms))}, as in {"track":"ceasefire","in":["rejected"]}.`,
  )
  return v.lazy((input) => {
    const form = isObject(input) && Object.entries(forms).find(([key]) => Object.hasOwn(input, key))
    return form ? form[1] : some
  })
}

/** A condition of at most eight levels and a hundred leaves. */
export const conditionSchema = v.pipe(
  nested(deepest),
  v.check((when) => leavesOf(when).length <= mostLeaves, `A condition has at most ${mostLeaves} parts.`),
)
