import { closedObject, idSchema, revisionKinds } from '@tracker/domain'
import * as v from 'valibot'

/** How many ids a list may have. */
const most = 100

const listOf = <S extends v.GenericSchema<unknown, string>>(item: S) =>
  v.pipe(
    v.array(item, 'is a list'),
    v.minLength(1, 'names one at least; leave it out for all'),
    v.maxLength(most, `has at most ${most} entries`),
    v.readonly(),
  )

const yes = v.literal(true, 'is true, or left out')

const address = v.pipe(
  v.string('is a URL'),
  v.maxLength(2_000, 'has at most 2,000 characters'),
  v.check(
    (text) => receiverUrl(text) !== undefined,
    'is an https URL without a user name, password or fragment',
  ),
)

/** What a subscriber asks for. */
export const subscriptionBody = closedObject({
  url: address,
  scenarios: listOf(v.union([v.literal('*'), idSchema], 'is the id of a scenario, or * alone for every one')),
  tracks: v.exactOptional(listOf(idSchema)),
  parties: v.exactOptional(listOf(idSchema)),
  kinds: v.exactOptional(listOf(v.picklist(revisionKinds, `is one of ${revisionKinds.join(', ')}`))),
  key: v.exactOptional(yes),
  asymmetric: v.exactOptional(yes),
})

export const changeBody = closedObject({
  state: v.picklist(['active', 'disabled'], 'is active or disabled'),
})

export const replayBody = closedObject({
  from: v.pipe(
    v.number('is the number of a revision'),
    v.safeInteger('is the number of a revision'),
    v.minValue(1, 'is 1 or more'),
  ),
  scenario: v.exactOptional(idSchema),
})

/** Parses the URL of a receiver; undefined if it is none. Whether its address is admitted is another question. */
export function receiverUrl(text: string): URL | undefined {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '') return undefined
  return url.username === '' && url.password === '' ? url : undefined
}
