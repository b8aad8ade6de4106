import * as v from 'valibot'
import { choice } from '../schema/choice.ts'
import { conditionSchema } from '../condition/condition-schema.ts'
import { closedObject } from '../schema/closed-object.ts'
import { deadlineActions, deadlinePolicies, type Definition, tones } from './definition.ts'
import { factDeclarationSchema, factExample, titledFact } from './fact-declaration.ts'
import { idRecord, idSchema } from '../schema/id-record.ts'
import { listOf } from '../schema/list-of.ts'
import { langSchema } from '../schema/lang-schema.ts'
import { shouldBeByIds, shouldBeObject } from '../schema/should-be-object.ts'
import { textsOf } from '../schema/texts.ts'
import { parseTimeValue } from '../time/parse-time-value.ts'
import { urlSchema } from '../schema/url-schema.ts'
import { lineOf, proseOf } from '../schema/text-schema.ts'

const mostTracks = 100
const mostStates = 60
const mostEvents = 100
const mostDeadlines = 100
const mostRules = 100
const mostParties = 100
const mostFacts = 30
const mostAddresses = 20

const duration = v.string('This must be a duration, a string such as "P30D".')
const title = textsOf(lineOf(200))
const summary = textsOf(proseOf(2000))
const sameAs = v.pipe(
  listOf(urlSchema),
  v.maxLength(mostAddresses, `This list has at most ${mostAddresses} entries.`),
)
const titled = (text: string) => ({ title: text })
const eventWords = closedObject(
  { title: v.exactOptional(title), criteria: v.exactOptional(summary) },
  {},
  shouldBeObject({ title: 'Both sides agree' }, titled),
)

const acting = deadlinePolicies.filter((policy) => deadlineActions[policy] !== null)
/** Called only for a refusal: the first list that a process formats by language takes 10 ms or more. */
const listed = (type: Intl.ListFormatType) => new Intl.ListFormat('en', { type }).format(acting)

/** Refuses a time in the definition: when something is expected is news, which a report gives. */
function notExpected(input: unknown): string {
  const time = typeof input === 'string' && parseTimeValue(input).ok ? input : '2025-05-19'
  return `This must be "expected"; the time itself stands in a report, as in "expected": "${time}".`
}

const deadlineExample = { after: 'P30D', policy: 'flag' }
const deadline = v.pipe(
  closedObject(
    {
      title: v.exactOptional(title),
      after: v.exactOptional(duration),
      at: v.exactOptional(v.picklist(['expected'], ({ input }) => notExpected(input))),
      event: v.exactOptional(idSchema),
      policy: choice(...deadlinePolicies),
    },
    {},
    shouldBeObject(deadlineExample),
  ),
  v.check(
    ({ after, at }) => (after === undefined) !== (at === undefined),
    'A deadline has either "after" or "at".',
  ),
  v.forward(
    v.check(
      ({ event, policy }) => deadlineActions[policy] === null || event !== undefined,
      () => `This is missing: the policies ${listed('conjunction')} need an event.`,
    ),
    ['event'],
  ),
  v.forward(
    v.check(
      ({ event, policy }) => deadlineActions[policy] !== null || event === undefined,
      ({ input }) =>
        `The policy ${input.policy} takes no event; leave it out, or choose ${listed('disjunction')}.`,
    ),
    ['event'],
  ),
)

const stateExample = { title: 'Proposed', on: { agree: 'agreed' } }
const state = closedObject(
  {
    title: v.exactOptional(title),
    criteria: v.exactOptional(summary),
    tone: v.exactOptional(choice(...tones)),
    final: v.exactOptional(v.boolean('This must be true or false.')),
    confirm: v.exactOptional(choice('reviewer')),
    on: v.exactOptional(idRecord(idSchema, mostEvents, shouldBeByIds({ agree: 'agreed' }))),
    deadlines: v.exactOptional(
      idRecord(deadline, mostDeadlines, shouldBeByIds({ 'thirty-days': deadlineExample })),
    ),
    reviewAfter: v.exactOptional(duration),
  },
  {},
  shouldBeObject(stateExample, titled),
)

const trackExample = { initial: 'proposed', states: { proposed: stateExample, agreed: { final: true } } }
const track = closedObject(
  {
    title: v.exactOptional(title),
    summary: v.exactOptional(summary),
    sameAs: v.exactOptional(sameAs),
    initial: idSchema,
    events: v.exactOptional(
      idRecord(eventWords, mostEvents, shouldBeByIds({ agree: { title: 'Both sides agree' } }, titled)),
    ),
    facts: v.exactOptional(
      idRecord(factDeclarationSchema, mostFacts, shouldBeByIds({ venue: factExample }, titledFact)),
    ),
    states: v.pipe(
      idRecord(state, mostStates, shouldBeByIds({ proposed: stateExample }, titled)),
      v.minEntries(1, 'A track has at least one state.'),
    ),
  },
  {},
  shouldBeObject(trackExample),
)

const ruleExample = {
  when: { track: 'ceasefire', in: ['rejected'] },
  track: 'sanctions',
  event: 'trigger',
  policy: 'propose',
}
const rule = closedObject(
  {
    title: v.exactOptional(title),
    when: conditionSchema,
    track: idSchema,
    event: idSchema,
    policy: choice('apply', 'propose'),
  },
  {},
  shouldBeObject(ruleExample),
)

const named = (text: string) => ({ name: text })
const partyExample = { name: 'Russia' }
const party = closedObject(
  { name: title, sameAs: v.exactOptional(sameAs) },
  {},
  shouldBeObject(partyExample, named),
)

/**
 * The shape of a definition: keys, types, ids, sizes. `parseDefinition` validates what its names refer to and whether
 * its parts fit together.
 */
export const definitionSchema: v.GenericSchema<Definition> = closedObject(
  {
    lang: v.exactOptional(langSchema),
    title,
    summary: v.exactOptional(summary),
    sameAs: v.exactOptional(sameAs),
    parties: v.exactOptional(idRecord(party, mostParties, shouldBeByIds({ russia: partyExample }, named))),
    tracks: v.pipe(
      idRecord(track, mostTracks, shouldBeByIds({ ceasefire: trackExample })),
      v.minEntries(1, 'A scenario has at least one track.'),
    ),
    rules: v.exactOptional(idRecord(rule, mostRules, shouldBeByIds({ 'no-engagement': ruleExample }))),
  },
  {},
  shouldBeObject({ title: 'A truce', tracks: { ceasefire: trackExample } }),
)
