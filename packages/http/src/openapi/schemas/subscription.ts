import { revisionKinds } from '@tracker/domain'
import type { DeliveryAttempt } from '@tracker/storage'
import * as v from 'valibot'
import { starAlone } from '../../body/star-alone.ts'
import { credentialName, hash, id, instant, reportId, revisionNumber, described } from './words.ts'

const kind = v.picklist(revisionKinds)

const some = <S extends v.GenericSchema>(item: S, most = 100) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(most))

/** 32 bytes in base64 after a prefix. */
const base64Key = (prefix: string) => v.pipe(v.string(), v.regex(new RegExp(`^${prefix}[A-Za-z0-9+/]{43}=$`)))

const asked = {
  url: described(
    v.pipe(v.string(), v.url(), v.maxLength(2_000), v.regex(/^https?:\/\/[^/?@#]+([/?][^#]*)?$/)),
    'Where deliveries go: https on port 443, at a public address.',
  ),
  scenarios: described(
    v.pipe(
      some(v.pipe(v.string(), v.maxLength(64), v.regex(/^([*]|[a-z0-9]+(-[a-z0-9]+)*)$/)), 50),
      v.readonly(),
      starAlone,
    ),
    'The ids of scenarios, or `*` alone for every one, those included that begin later.',
  ),
  tracks: v.exactOptional(
    described(some(id), 'Only what is about one of these tracks; each is one of a scenario that is named.'),
  ),
  parties: v.exactOptional(
    described(some(id), 'Only reports in which one of these parties acts, is acted on, or takes a position.'),
  ),
  kinds: v.exactOptional(described(some(kind), 'Only revisions of these kinds.')),
  key: v.exactOptional(
    described(v.literal(true), 'Only key events: transitions, and reports marked as such.'),
  ),
  asymmetric: v.exactOptional(
    described(v.literal(true), 'Deliveries are signed with Ed25519 as well, `v1a`.'),
  ),
}

export const subscriptionBody = v.pipe(
  v.strictObject(asked),
  v.description(
    'What a subscriber asks for; the filters are joined by *and*. A correction, retraction or redaction also passes ' +
      'the filters of tracks, parties and key events if its report ever passed them before.',
  ),
)

const subscriptionEntries = {
  id: v.pipe(v.string(), v.regex(/^sub_[A-Za-z0-9_-]{1,64}$/)),
  ...asked,
  owner: described(credentialName, 'The name of the key that made it.'),
  created: instant,
  state: described(
    v.picklist(['active', 'failing', 'disabled']),
    'Failing while a delivery is tried again; disabled after 75 hours of that, by 410, or by its owner.',
  ),
  reason: described(v.nullable(v.string()), 'Why it is failing or disabled.'),
  publicKey: v.exactOptional(
    described(base64Key('whpk_'), 'The key of its `v1a` signatures: `whpk_` and the base64 of 32 bytes.'),
  ),
}

export const subscription = v.pipe(
  v.object(subscriptionEntries),
  v.description('A receiver of new revisions, and whether deliveries reach it.'),
)

export const newSubscription = v.pipe(
  v.object({
    ...subscriptionEntries,
    secret: described(base64Key('whsec_'), 'The secret of its `v1` signatures. It is shown this once.'),
  }),
  v.description('A subscription as it was made.'),
)

export const subscriptionChange = v.strictObject({
  state: described(v.picklist(['active', 'disabled']), 'Active goes on where it stopped, at once.'),
})

export const replayBody = v.strictObject({
  from: described(revisionNumber, 'The first revision that is delivered again.'),
  scenario: v.exactOptional(described(id, 'The scenario; needed unless the subscription names only one.')),
})

export const attempt = v.pipe(
  v.object({
    delivery: described(reportId, 'The `webhook-id`.'),
    scenario: id,
    revision: revisionNumber,
    at: instant,
    took: described(v.pipe(v.number(), v.integer()), 'Milliseconds until the answer, or until it failed.'),
    status: described(
      v.nullable(v.pipe(v.number(), v.integer())),
      'The status of the answer; null without one.',
    ),
    error: described(v.nullable(v.string()), 'Why it failed; null if it did not.'),
    next: described(v.nullable(instant), 'When it is tried again; null if it is not.'),
  } satisfies Record<keyof DeliveryAttempt, v.GenericSchema>),
  v.description('One request to a receiver.'),
)

export const revisionRecorded = v.pipe(
  v.object({
    type: v.literal('revision.recorded'),
    timestamp: instant,
    data: v.object({
      scenario: id,
      revision: revisionNumber,
      previous: described(
        v.nullable(revisionNumber),
        'The revision that was delivered before this one; null at first. One that you lack was missed.',
      ),
      hash,
      kind,
      url: described(v.pipe(v.string(), v.url()), 'The URL of the whole revision.'),
    }),
  }),
  v.description('The body of a delivery: the revision that was recorded, and the URL of the whole of it.'),
)
