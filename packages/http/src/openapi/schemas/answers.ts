import type { DryRun } from '@tracker/domain'
import type { Answer, Scenarios } from '@tracker/storage'
import * as v from 'valibot'
import { proposal, transition } from './cause.ts'
import { refusal } from './problem.ts'
import { status } from './status.ts'
import { hash, id, instant, reportId, revisionNumber, described, version } from './words.ts'

type Resolved<K extends keyof Scenarios> = Scenarios[K] extends (...given: never[]) => infer R
  ? Awaited<R>
  : never

export const written: v.GenericSchema<Answer['body']> = v.pipe(
  v.object({
    report: described(
      v.nullable(reportId),
      'The report that was filed, corrected or retracted; null for a dismissal.',
    ),
    scenario: id,
    revision: revisionNumber,
    transitions: described(v.array(transition), 'What the write caused.'),
    proposals: described(
      v.array(proposal),
      'The proposals with which it waits for a reviewer: those that it opened, or that waited for the same event already and that it joins.',
    ),
    superseded: described(v.array(transition), 'Transitions of earlier revisions that no longer hold.'),
    backfilled: described(v.boolean(), 'Whether it was put before what was recorded earlier.'),
  }),
  v.description('What an accepted write came to. Copies of it get the same answer.'),
)

export const defined: v.GenericSchema<Resolved<'define'>> = v.object({
  scenario: id,
  version,
  revision: revisionNumber,
  created: described(v.boolean(), 'Whether this is the first version.'),
  transitions: described(v.array(transition), 'The tracks that the migration moved.'),
})

const outcome = {
  transitions: described(v.array(transition), 'What it would cause.'),
  superseded: described(v.array(transition), 'Transitions that would no longer hold.'),
  proposals: described(v.array(proposal), 'The proposals that it would open.'),
}

const result = v.variant('accepted', [
  v.object({ id: v.string(), accepted: v.literal(true), backfilled: v.boolean(), ...outcome }),
  v.object({ id: v.string(), accepted: v.literal(false) }),
])

const trialVersion: v.GenericSchema<NonNullable<DryRun['defined']>> = v.object({
  version,
  created: described(v.boolean(), 'Whether it would create the scenario.'),
  tracks: described(
    v.record(id, v.object({ initial: id, states: v.array(id) })),
    'The tracks that it declares, with their initial state and all of their states.',
  ),
  parties: v.array(id),
  rules: v.array(id),
  transitions: described(v.array(transition), 'The tracks that the migration would move.'),
})

export const dryRun: v.GenericSchema<Omit<DryRun, 'refusals'>> = v.pipe(
  v.object({
    defined: described(
      v.nullable(trialVersion),
      'The version that the definition would make; null if there is none, or if it would be refused.',
    ),
    status: described(status, 'As it would be.'),
    ...outcome,
    refusals: described(v.array(refusal), 'What would be refused, and as what.'),
    results: described(v.array(result), 'What would come of each write, in the order of the request.'),
  }),
  v.description('What writes would come to. Nothing was written.'),
)

const differenceKinds = [
  'claim',
  'contested',
  'correction',
  'deadline',
  'definition',
  'expected',
  'fact',
  'override',
  'position',
  'proposal',
  'review',
  'rule',
  'standfirst',
  'state',
  'title',
  'track',
] as const

export const diff: v.GenericSchema<Resolved<'diff'> & { readonly scenario: string }> = v.pipe(
  v.object({
    scenario: id,
    from: instant,
    to: instant,
    changes: v.array(
      v.object({
        kind: v.picklist(differenceKinds),
        track: v.exactOptional(id),
        subject: v.exactOptional(
          described(
            v.string(),
            'The party, fact, deadline, rule, proposal or claim. An `expected` time with a deadline is that deadline’s ' +
              'alone; without one it is the time of all.',
          ),
        ),
        from: described(v.unknown(), 'Null where there was none.'),
        to: described(v.unknown(), 'Null where there is none any more.'),
      }),
    ),
    sentences: described(
      v.array(v.string()),
      'The changes in plain English, one sentence each, in the same order.',
    ),
  }),
  v.description('What changed between two moments of knowledge.'),
)

const verificationFault = v.object({
  item: described(v.string(), 'The key of the stored item: its partition and its place in it.'),
  revision: described(v.nullable(revisionNumber), 'The revision that it is of, if it is of one.'),
  detail: described(v.string(), 'What is wrong with it.'),
})

export const verification: v.GenericSchema<Omit<Resolved<'verify'>, 'next'>> = v.object({
  scenario: id,
  ok: described(v.boolean(), 'Whether this piece found no fault.'),
  revisions: described(
    v.pipe(v.number(), v.integer()),
    'How many revisions, from the first, have been verified.',
  ),
  hash: described(v.nullable(hash), 'The hash of the last of them.'),
  redacted: described(
    v.array(revisionNumber),
    'The revisions of this piece in which texts were redacted: each is held against the hash that its redaction recorded.',
  ),
  faults: described(
    v.array(verificationFault),
    'What this piece found that does not follow from the ledger.',
  ),
  next: described(v.nullable(v.string()), 'The cursor of the next piece; null if this is the last.'),
})

export const consistencyProof = v.object({
  scenario: id,
  from: described(revisionNumber, 'The size of the earlier ledger.'),
  to: described(revisionNumber, 'The size of the present ledger.'),
  proof: described(
    v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/))),
    'Hashes in base64, in the order of RFC 6962, section 2.1.2.',
  ),
  checkpoint: described(v.string(), 'The signed note of the present ledger.'),
})

export const health = v.object({
  status: described(v.picklist(['ok', 'degraded']), '`degraded` if it serves reads and refuses writes.'),
  reason: v.optional(described(v.string(), 'Why it is degraded.')),
  lastCheck: described(v.nullable(instant), 'When the last pass of the checks ended.'),
})
