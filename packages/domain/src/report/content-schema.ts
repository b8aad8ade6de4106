import * as v from 'valibot'
import { closedObject, isObject } from '../schema/closed-object.ts'
import { idRecord, knownIdSchema } from '../schema/id-record.ts'
import { claimSchema } from './claim-schema.ts'
import { expectationSchema } from './expectation.ts'
import { namedOnce, writtenFactSchema } from './fact-value.ts'
import { positionSchema } from './position-schema.ts'
import { sourceSchema } from './source-schema.ts'
import { notAList } from '../schema/list-of.ts'
import { cutAfter } from '../schema/most-characters.ts'
import { shouldBeByIds, shouldBeObject } from '../schema/should-be-object.ts'
import { lineOf, proseOf } from '../schema/text-schema.ts'
import { timeValueSchema } from './time-schema.ts'

const mostItems = 50

/** Checks the length before the items, so a hostile list costs nothing. */
function listOf<const S extends v.GenericSchema>(item: S) {
  const list = v.array(v.unknown(), notAList)
  return v.pipe(list, v.maxLength(mostItems, `This list has at most ${mostItems} entries.`), v.array(item))
}

/** Parties, each named once. */
const partiesSchema = v.pipe(listOf(knownIdSchema), namedOnce)

/** The id of a report or a proposal, as the tracker assigned it. */
export const targetSchema = lineOf(400)

const whyNot = 'Say why, in a sentence that stays in the ledger: as "reason" in JSON, as'
const noReason = `${whyNot} --reason on the command line.`
export const reasonSchema = proseOf(2000, noReason)
/** The fault of a missing reason. */
export const withoutReason = { reason: noReason }

const noWhy = `${whyNot} --why on the command line.`
const overrideSchema = closedObject(
  { state: knownIdSchema, reason: proseOf(2000, noWhy) },
  { reason: noWhy },
  shouldBeObject({ state: 'agreed', reason: 'Both sides say so.' }, (state) => ({ state, reason: '…' })),
)
const besideEvent = 'An override takes the place of an event; leave out one of the two.'

/** The part of a report about one track. */
const partEntries = {
  event: v.exactOptional(knownIdSchema),
  positions: v.exactOptional(
    idRecord(positionSchema, mostItems, shouldBeByIds({ russia: 'rejects' }), knownIdSchema),
  ),
  facts: v.exactOptional(
    idRecord(v.nullable(writtenFactSchema), mostItems, shouldBeByIds({ venue: 'Istanbul' }), knownIdSchema),
  ),
  expected: v.exactOptional(expectationSchema),
  override: v.exactOptional(overrideSchema),
}

/** The keys of a report that are about one track. */
export type PartKey = keyof typeof partEntries
export const partKeys = Object.keys(partEntries) as readonly PartKey[]

const mostTracks = 10

/** Several tracks, each named once. */
const tracksSchema = v.pipe(
  v.array(v.unknown(), notAList),
  v.minLength(1, 'This list must not be empty.'),
  v.maxLength(mostTracks, `This list has at most ${mostTracks} tracks.`),
  v.array(
    v.pipe(
      closedObject(
        { track: knownIdSchema, ...partEntries },
        {},
        shouldBeObject({ track: 'ceasefire', event: 'agree' }, (track) => ({ track })),
      ),
      v.forward(
        v.check(({ event, override }) => event === undefined || override === undefined, besideEvent),
        ['override'],
      ),
    ),
  ),
  v.checkItems(
    ({ track }, at, parts) => parts.findIndex((part) => part.track === track) === at,
    'This track is named already; name each once.',
  ),
)

/**
 * The keys of a report's content; its types, JSON forms and the pages' schemas derive from these. `expected` is when
 * the track's next step is expected, for all deadlines that wait for it or for each (null removes an expectation);
 * `disputes` names the report whose transition is contested, `settles` the one that is contested no longer; `by` are
 * the acting parties, `to` those acted upon; `tracks` replaces `track` in a report about several; a null fact is
 * removed; `confirms` names a proposal, whose `track` and `event` then apply.
 */
export const contentEntries = {
  track: v.exactOptional(knownIdSchema),
  tracks: v.exactOptional(tracksSchema),
  ...partEntries,
  occurred: v.exactOptional(timeValueSchema),
  headline: lineOf(300),
  body: v.exactOptional(proseOf(20_000)),
  by: v.exactOptional(partiesSchema),
  to: v.exactOptional(partiesSchema),
  claims: v.exactOptional(
    v.pipe(
      listOf(claimSchema),
      v.checkItems(
        ({ id }, at, claims) => id === undefined || claims.findIndex((claim) => claim.id === id) === at,
        'An earlier claim of this report has the same id; each needs its own.',
      ),
    ),
  ),
  sources: v.exactOptional(listOf(sourceSchema)),
  attribution: v.exactOptional(lineOf(300)),
  author: v.exactOptional(lineOf(300)),
  key: v.exactOptional(v.literal(true, 'This must be true, or be left out.')),
  standfirst: v.exactOptional(proseOf(600)),
  disputes: v.exactOptional(targetSchema),
  settles: v.exactOptional(targetSchema),
  confirms: v.exactOptional(targetSchema),
}

/** The names of those keys. */
export const contentKeys: readonly string[] = Object.keys(contentEntries)

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** A report's content as written: every time is parsed, but not completed. */
export type WrittenContent = DeepReadonly<v.InferOutput<v.ObjectSchema<typeof contentEntries, undefined>>>

/** Shows how a report about several tracks says something of one of them. */
function ofOneTrack(tracks: unknown, key: string): string {
  const [first]: readonly unknown[] = Array.isArray(tracks) ? tracks : []
  const named = isObject(first) ? first['track'] : undefined
  const track = typeof named === 'string' ? cutAfter(60, named) : 'talks'
  return `say it of one of the tracks, as in "tracks": [{"track": ${JSON.stringify(track)}, "${key}": …}, …]`
}

/** Keys that cannot stand beside `override`, and why. */
const besideOverride = {
  event: besideEvent,
  confirms: 'A report either confirms a proposal or overrides a state; leave out one of the two.',
}

/** Validates the relations between the keys of a report's content. */
export function contentRules<T>() {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    const input: unknown = dataset.value
    if (!isObject(input)) return
    const given = (key: string) => Object.hasOwn(input, key)
    const fault = (key: string, message: string) =>
      addIssue({ message, path: [{ type: 'object', origin: 'value', input, key, value: input[key] }] })
    if (given('tracks')) {
      for (const key of ['track', ...partKeys].filter(given))
        fault(
          key,
          `"tracks" takes the place of "${key}": ${key === 'track' ? 'leave one of the two out' : ofOneTrack(input['tracks'], key)}.`,
        )
      if (given('confirms'))
        fault('confirms', 'A confirmation is about one track; file it as a report of its own.')
    }
    const needing = given('tracks') ? undefined : partKeys.find(given)
    if (needing !== undefined && !given('track') && !given('confirms')) {
      fault('track', `This is missing: "${needing}" is about a track, which the report must name.`)
    }
    if (given('disputes') && !given('by')) {
      fault('by', 'This is missing: the parties that contest what "disputes" names.')
    }
    for (const [key, why] of Object.entries(besideOverride)) {
      if (given(key) && given('override')) fault('override', why)
    }
  })
}
