import { type CauseJson, leafSchemas, type ProposalJson, type TransitionJson } from '@tracker/domain'
import * as v from 'valibot'
import { timeValue } from './time-value.ts'
import { id, instant, reportId, revisionNumber, described, truth, version, writerName } from './words.ts'

export const author = v.pipe(
  v.object({ kind: v.picklist(['source', 'key']), name: writerName }),
  v.description('A webhook source or the holder of a key.'),
)

export const leaf = v.union(Object.values(leafSchemas))

export const part = v.object({ leaf, value: truth, report: v.exactOptional(reportId) })

/** A schema with an entry for every member, optional ones among them. */
type SchemaOf<T> = v.GenericSchema<T> & { readonly entries: Record<keyof T, v.GenericSchema> }

const causeAgain: v.GenericSchema<CauseJson> = v.lazy(() => cause)

const entered = v.object({ state: id, since: v.nullable(timeValue), cause: causeAgain })

/** One schema for each kind of cause, by its name. */
const causes = {
  initial: v.object({ kind: v.literal('initial') }),
  report: v.object({
    kind: v.literal('report'),
    report: reportId,
    revision: revisionNumber,
    confirms: v.exactOptional(described(v.string(), 'The proposal that the report confirmed.')),
    proposed: v.exactOptional(causeAgain),
  }),
  override: v.object({
    kind: v.literal('override'),
    report: reportId,
    revision: revisionNumber,
    reason: v.string(),
  }),
  deadline: v.object({
    kind: v.literal('deadline'),
    deadline: id,
    expectation: v.exactOptional(
      described(reportId, 'The report that gave the time for which the deadline waited.'),
    ),
    entered: v.exactOptional(entered),
  }),
  rule: v.object({ kind: v.literal('rule'), rule: id, parts: v.array(part) }),
  migration: v.object({
    kind: v.literal('migration'),
    definition: version,
    revision: revisionNumber,
    entered: v.exactOptional(entered),
  }),
} satisfies { readonly [K in CauseJson['kind']]: SchemaOf<Extract<CauseJson, { kind: K }>> }

export const cause: v.GenericSchema<CauseJson> = v.pipe(
  v.variant('kind', Object.values(causes)),
  v.description('What put a track where it is.'),
)

export const transition: v.GenericSchema<TransitionJson> = v.pipe(
  v.object({
    track: id,
    event: described(v.nullable(id), 'Null where no event led there: an override or a migration.'),
    from: id,
    to: id,
    occurred: timeValue,
    cause,
  }),
  v.description('A recorded change of a track’s state.'),
)

export const proposal: v.GenericSchema<ProposalJson> = v.pipe(
  v.object({
    id: described(v.string(), 'Name it under `confirms` of a report, or in the path of a dismissal.'),
    track: id,
    event: id,
    to: id,
    cause,
    occurred: timeValue,
    grounds: described(
      v.array(reportId),
      'The reports that it rests on: those behind its cause, then those that say the same and wait for a reviewer; of many, the first 20 and the first of everyone who filed one.',
    ),
    groundsTotal: described(v.pipe(v.number(), v.integer()), 'How many reports it rests on.'),
    by: v.exactOptional(described(author, 'Who filed the first report that waits for a reviewer.')),
    opened: instant,
  }),
  v.description('A transition that the machine suggests and a person confirms or dismisses.'),
)
