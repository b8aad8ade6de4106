import { closedObject, idSchema, revisionKinds } from '@tracker/domain'
import * as v from 'valibot'
import { starAlone } from '../body/star-alone.ts'

/** The most ids in a list. Scenarios are stored one by one, in the transaction that adds their subscription. */
const most = { ids: 100, scenarios: 50 } as const

const listOf = <S extends v.GenericSchema<unknown, string>>(
  item: S,
  longest: number = most.ids,
  empty = 'leave it out for all',
) =>
  v.pipe(
    v.array(item, 'is a list'),
    v.minLength(1, `names one at least; ${empty}`),
    v.maxLength(longest, `has at most ${longest} entries`),
    v.checkItems((one, at, all) => all.indexOf(one) === at, 'is named already; name each once'),
    v.readonly(),
  )

const yes = v.literal(true, 'is true, or left out')

const noLonger = v.maxLength<string, 2_000, string>(2_000, 'has at most 2,000 characters')

/** The URL of a receiver, in its normal form. */
const address = v.pipe(
  v.string('is a URL'),
  noLonger,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const url = receiverUrl(value)
    if (url) return url.href
    addIssue({ message: 'is an https URL without a user name, password or fragment' })
    return NEVER
  }),
  noLonger,
)

/** The body of a request for a subscription. */
export const subscriptionBody = closedObject({
  url: address,
  scenarios: v.pipe(
    listOf(
      v.union([v.literal('*'), idSchema], 'is the id of a scenario, or * alone for every one'),
      most.scenarios,
      '["*"] stands for every one',
    ),
    starAlone,
  ),
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

/** Parses the URL of a receiver; undefined if it is malformed. Does not check that its address is admitted. */
function receiverUrl(text: string): URL | undefined {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '') return undefined
  return url.username === '' && url.password === '' ? url : undefined
}
