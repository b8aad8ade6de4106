import fc from 'fast-check'
import * as v from 'valibot'
import { keptLine, lineOf } from '../../schema/text-schema.ts'
import {
  type Deadline,
  deadlineActions,
  deadlinePolicies,
  type Definition,
  type Rule,
  type State,
  type Track,
} from '../definition.ts'
import type { Condition, KindName, Leaf, Leaves } from '../../condition/condition.ts'
import type { Id } from '../../schema/id-record.ts'
import { stances } from '../../schema/stance.ts'

/** Ids that have broken code before: inherited names, words of Mermaid and XState, digits that reorder keys. */
const ids = [
  'a',
  'b-c',
  '1',
  '10',
  'constructor',
  'state',
  'end',
  'note',
  'class',
  'direction',
  'tb',
  'default',
]
/** Few enough that tracks share events, and more than a state can need. */
const events = ['go', 'hold', 'end', 'agree', 'reject', 'constructor', 'direction', 'then-on', '2', 'state']

const line = lineOf(200)
const title = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .map(keptLine)
  .filter((text) => v.is(line, text))
const optionalTitle = fc.option(
  fc.oneof(
    title,
    title.map((uk) => ({ uk })),
  ),
  { nil: undefined },
)
const someIds = (minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...ids), { minLength, maxLength })

/**
 * Definitions that `parseDefinition` accepts, of 1–4 tracks with 2–6 states, random events, deadlines, parties and
 * rules. Rules under `apply` read only tracks before the one that they move, so they never form a loop.
 */
export function arbitraryDefinition(): fc.Arbitrary<Definition> {
  return fc
    .record({ title: optionalTitle, tracks: trackTable, parties: someIds(0, 3) })
    .chain(({ title, tracks, parties }) =>
      fc.array(ruleOf(Object.entries(tracks), parties), { maxLength: 3 }).map((rules) => ({
        title: title ?? 'A story',
        tracks,
        parties: Object.fromEntries(parties.map((id) => [id, { name: `Party ${id}` }])),
        rules: Object.fromEntries(rules.map((rule, at) => [`rule-${at}`, rule])),
      })),
    )
}

const trackTable = someIds(1, 4).chain((names) =>
  fc
    .tuple(...names.map(() => someIds(2, 6).chain(trackOf)))
    .map((tracks): Record<Id, Track> => Object.fromEntries(tracks.map((track, at) => [names[at], track]))),
)

/** Every state but the first is entered from one before it that is not final, and every one not final has an exit. */
function trackOf(names: readonly Id[]): fc.Arbitrary<Track> {
  const [initial = ''] = names
  const plans = names.map(() =>
    fc.record({
      title: optionalTitle,
      final: fc.boolean(),
      parent: fc.nat(),
      exit: fc.nat(),
      extras: fc.array(fc.constantFrom(...names), { maxLength: 3 }),
      events: fc.shuffledSubarray(events, { minLength: events.length }),
      reviewAfter: fc.constantFrom(undefined, 'P7D', 'PT12H'),
      deadlines: fc.array(fc.record({ after, policy, event: fc.nat() }), { maxLength: 2 }),
    }),
  )
  return fc.tuple(...plans).map((drawn) => {
    const open = names.filter((_, at) => at === 0 || !drawn[at]?.final)
    const parents = drawn.map(({ parent }, at) =>
      pick(
        open.filter((name) => names.indexOf(name) < at),
        parent,
      ),
    )
    const states = drawn.map(({ title, exit, extras, reviewAfter, ...plan }, at): [Id, State] => {
      const name = names[at] ?? ''
      const titled = title === undefined ? {} : { title }
      if (!open.includes(name)) return [name, { ...titled, final: true }]
      const children = names.filter((_, child) => parents[child] === name)
      const others = names.filter((other) => other !== name)
      const targets = [...children, pick(others, exit) ?? initial, ...extras].slice(0, events.length)
      const on = Object.fromEntries(targets.map((target, edge) => [plan.events[edge], target]))
      const deadlines = plan.deadlines.map((deadline, each) => [
        `d-${at}-${each}`,
        deadlineOf(deadline, Object.keys(on)),
      ])
      return [
        name,
        {
          ...titled,
          on,
          ...(reviewAfter !== undefined && { reviewAfter }),
          ...(deadlines.length > 0 && { deadlines: Object.fromEntries(deadlines) }),
        },
      ]
    })
    return { initial, states: Object.fromEntries(states), facts: { scope: { type: 'text' } } }
  })
}

const after = fc.constantFrom(undefined, 'PT25H', 'PT36H', 'P1D', 'P30D')
const policy = fc.constantFrom(...deadlinePolicies)

interface DeadlinePlan {
  readonly after: string | undefined
  readonly policy: Deadline['policy']
  readonly event: number
}

function deadlineOf(plan: DeadlinePlan, allowed: readonly Id[]): Deadline {
  const moment = plan.after === undefined ? ({ at: 'expected' } as const) : { after: plan.after }
  const event = pick(allowed, plan.event)
  return {
    ...moment,
    policy: plan.policy,
    ...(deadlineActions[plan.policy] !== null && event !== undefined && { event }),
  }
}

function ruleOf(tracks: readonly (readonly [Id, Track])[], parties: readonly Id[]): fc.Arbitrary<Rule> {
  return fc.nat(tracks.length - 1).chain((at) => {
    const [track = '', moved] = tracks[at] ?? []
    const allowed = Object.values(moved?.states ?? {}).flatMap(({ on }) => Object.keys(on ?? {}))
    const readable = fc.constantFrom(...tracks.slice(0, Math.max(at, 1)))
    return fc.record({
      when: conditionOver(readable, parties),
      track: fc.constant(track),
      event: fc.constantFrom(...allowed),
      policy: at === 0 ? fc.constant('propose') : fc.constantFrom('apply', 'propose'),
    })
  })
}

function conditionOver(
  tracks: fc.Arbitrary<readonly [Id, Track]>,
  parties: readonly Id[],
): fc.Arbitrary<Condition> {
  const leaf = tracks.chain(([track, { states }]) => {
    const deadlines = Object.values(states).flatMap((state) => Object.keys(state.deadlines ?? {}))
    const stance = fc.subarray([...stances], { minLength: 1 })
    const ofKind = {
      track: [fc.subarray(Object.keys(states), { minLength: 1 }).map((names) => ({ track, in: names }))],
      deadline: deadlines.map((name) => fc.constant({ deadline: `${track}/${name}`, is: 'passed' })),
      party: parties.map((party) => stance.map((some) => ({ party, on: track, stance: some }))),
    } satisfies { readonly [K in KindName]: readonly fc.Arbitrary<Leaves[K]>[] }
    return fc.oneof<fc.Arbitrary<Leaf>[]>(...Object.values(ofKind).flat())
  })
  return fc.letrec<{ condition: Condition }>((tie) => {
    const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 })
    return {
      condition: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        parts.map((all) => ({ all })),
        parts.map((any) => ({ any })),
        tie('condition').map((not) => ({ not })),
      ),
    }
  }).condition
}

function pick<T>(from: readonly T[], at: number): T | undefined {
  return from[at % Math.max(from.length, 1)]
}
