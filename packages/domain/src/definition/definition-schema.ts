import * as v from 'valibot'
import { choice } from '../schema/choice.ts'
import { closedObject, isObject } from '../schema/closed-object.ts'
import { leavesOf } from './conditions.ts'
import { type Condition, type Definition, stances } from './definition.ts'
import { idRecord, idSchema } from '../schema/id-record.ts'
import { lineOf, proseOf } from '../schema/text-schema.ts'
import { oneOf } from '../schema/one-of.ts'

const mostTracks = 100
const mostStates = 100
const mostEvents = 100
const mostDeadlines = 100
const mostRules = 200
const mostParties = 50
const deepest = 8
const mostLeaves = 100

const text = v.string('This must be a string.')
const title = lineOf(200)
const summary = proseOf(2000)

function listOf<const S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item, 'This must be a list.'), v.minLength(1, 'This list must not be empty.'))
}

/** The conditions without parts, each by the key that tells it. */
export const leafSchemas = {
  track: closedObject({ track: idSchema, in: listOf(idSchema) }),
  party: closedObject({ party: idSchema, on: idSchema, stance: listOf(choice(...stances)) }),
  deadline: closedObject({
    deadline: v.pipe(
      text,
      v.regex(
        /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
        'A deadline is named "track/deadline", as in "ceasefire/thirty-days".',
      ),
    ),
    is: choice('passed'),
  }),
}

/**
 * A condition of at most `depth` levels. It is told by its one telling key, so that faults point into the form that
 * was meant, and the levels are counted, so that no input can exhaust the stack.
 */
function condition(depth: number): v.GenericSchema<Condition> {
  const part = depth > 1 ? condition(depth - 1) : v.never(`Conditions nest at most ${deepest} deep.`)
  const forms = {
    all: closedObject({ all: listOf(part) }),
    any: closedObject({ any: listOf(part) }),
    not: closedObject({ not: part }),
    ...leafSchemas,
  }
  const some = v.union(Object.values(forms), `A condition has one of the keys ${oneOf(Object.keys(forms))}.`)
  return v.lazy((input) => {
    const told = isObject(input) && Object.entries(forms).find(([key]) => Object.hasOwn(input, key))
    return told ? told[1] : some
  })
}

const deadline = v.pipe(
  closedObject({
    title: v.exactOptional(title),
    after: v.exactOptional(text),
    at: v.exactOptional(choice('expected')),
    event: v.exactOptional(idSchema),
    policy: choice('apply', 'propose', 'flag'),
  }),
  v.check(
    ({ after, at }) => (after === undefined) !== (at === undefined),
    'A deadline has either "after" or "at".',
  ),
  v.forward(
    v.check(
      ({ event, policy }) => policy === 'flag' || event !== undefined,
      'This is missing: the policies apply and propose need an event.',
    ),
    ['event'],
  ),
  v.forward(
    v.check(
      ({ event, policy }) => policy !== 'flag' || event === undefined,
      'The policy flag brings about no event; leave it out, or choose apply or propose.',
    ),
    ['event'],
  ),
)

const state = closedObject({
  title: v.exactOptional(title),
  final: v.exactOptional(v.boolean('This must be true or false.')),
  confirm: v.exactOptional(choice('reviewer')),
  on: v.exactOptional(idRecord(idSchema, mostEvents)),
  deadlines: v.exactOptional(idRecord(deadline, mostDeadlines)),
  reviewAfter: v.exactOptional(text),
})

const track = closedObject({
  title: v.exactOptional(title),
  summary: v.exactOptional(summary),
  initial: idSchema,
  states: v.pipe(idRecord(state, mostStates), v.minEntries(1, 'A track has at least one state.')),
})

const rule = closedObject({
  title: v.exactOptional(title),
  when: v.pipe(
    condition(deepest),
    v.check((when) => leavesOf(when).length <= mostLeaves, `A condition has at most ${mostLeaves} parts.`),
  ),
  track: idSchema,
  event: idSchema,
  policy: choice('apply', 'propose'),
})

/**
 * The shape of a definition: keys, types, ids, sizes. What its names refer to, and whether its parts fit together, is
 * looked at by `parseDefinition`.
 */
export const definitionSchema: v.GenericSchema<Definition> = closedObject({
  title,
  summary: v.exactOptional(summary),
  parties: v.exactOptional(idRecord(closedObject({ name: title }), mostParties)),
  tracks: v.pipe(idRecord(track, mostTracks), v.minEntries(1, 'A scenario has at least one track.')),
  rules: v.exactOptional(idRecord(rule, mostRules)),
})
