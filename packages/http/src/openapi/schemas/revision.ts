import { type ClockEffect, type Entry, definitionSchema, type Revision, revisionKinds } from '@tracker/domain'
import * as v from 'valibot'
import { proposal, transition } from './cause.ts'
import { content } from './content.ts'
import { settingsBody } from './settings.ts'
import { timeValue } from './time-value.ts'
import {
  credentialName,
  hash,
  id,
  recordedInstant,
  reportId,
  revisionNumber,
  described,
  version,
  writerName,
} from './words.ts'

const place = v.pipe(v.string(), v.description('A place in the order of occurrence; opaque.'))
const authority = v.picklist(['editor', 'reviewer'])

const brought: v.GenericSchema<ClockEffect> = v.object({
  kind: v.picklist(['deadline', 'rule', 'review']),
  track: id,
  subject: described(v.string(), 'The deadline or rule; the track’s id for a review.'),
  due: timeValue,
  place,
  transitions: v.array(transition),
  proposals: v.array(proposal),
})

const joins = v.exactOptional(
  described(v.record(id, v.string()), 'The proposal, by track, that waited for the same event already.'),
)

const entry: v.GenericSchema<Entry> = v.variant('kind', [
  v.object({ kind: v.literal('report'), report: reportId, authority, content, joins }),
  v.object({
    kind: v.literal('correction'),
    report: reportId,
    authority,
    content,
    joins,
    reason: v.string(),
  }),
  v.object({ kind: v.literal('retraction'), report: reportId, reason: v.string() }),
  v.object({ kind: v.literal('dismissal'), proposal: v.string(), reason: v.string() }),
  v.object({
    kind: v.literal('definition'),
    version,
    document: definitionSchema,
    migrate: v.record(id, v.record(id, id)),
    from: v.record(id, place),
    rulesFrom: place,
  }),
  v.object({ kind: v.literal('check'), brought: v.array(brought) }),
  v.object({ kind: v.literal('settings'), settings: settingsBody }),
  v.object({
    kind: v.literal('redaction'),
    report: reportId,
    reason: v.string(),
    left: described(
      v.array(
        v.object({
          revision: revisionNumber,
          sha256: described(
            hash,
            'SHA-256 of the RFC 8785 form of what is left of it, without its two hashes.',
          ),
        }),
      ),
      'The revisions in which it took texts out.',
    ),
  }),
])

export const revision: v.GenericSchema<Revision> = v.pipe(
  v.object({
    scenario: id,
    revision: revisionNumber,
    recorded: described(
      recordedInstant,
      'By the server’s clock, always with milliseconds; strictly increasing within a scenario, as time and as text.',
    ),
    importedRecorded: v.exactOptional(
      described(recordedInstant, 'When the ledger that it was imported from had recorded it.'),
    ),
    importedBy: v.exactOptional(described(credentialName, 'The name of the key whose holder imported it.')),
    kind: v.picklist(revisionKinds),
    definition: version,
    source: v.exactOptional(described(writerName, 'The webhook source that wrote it.')),
    key: v.exactOptional(
      described(
        writerName,
        'The name of the key whose holder wrote it, or filed a refused delivery of the source.',
      ),
    ),
    holder: v.exactOptional(
      described(
        v.string(),
        'The fingerprint of the writer’s holder; writers with the same one are one person.',
      ),
    ),
    keyHolder: v.exactOptional(
      described(
        v.string(),
        'The fingerprint of the key’s holder, if the key filed a refused delivery of the source.',
      ),
    ),
    delivery: v.exactOptional(described(reportId, 'The `webhook-id` or `Idempotency-Key` of the write.')),
    sha256: v.exactOptional(described(hash, 'The SHA-256 of what was sent, in hex.')),
    entry,
    transitions: described(v.array(transition), 'What it caused.'),
    superseded: described(v.array(transition), 'Transitions of earlier revisions that no longer hold.'),
    proposals: described(v.array(proposal), 'The proposals that it opened.'),
    states: described(
      v.record(id, id),
      'The state of every track by the transitions that it and earlier revisions recorded; what the clock moved is in them once a check has recorded that.',
    ),
    redacted: v.exactOptional(
      described(
        revisionNumber,
        'The revision that took texts out of this one; its entry has the hash of what is left.',
      ),
    ),
    previousHash: described(hash, 'The hash of the revision before; 64 zeros for the first.'),
    hash: described(
      hash,
      'SHA-256 of `previousHash` followed by the RFC 8785 form of the revision without its two hashes; of the revision as it was recorded, if it was redacted.',
    ),
  }),
  v.description('The numbered, immutable result of one accepted write.'),
)
