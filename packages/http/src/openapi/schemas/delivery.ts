import type { RefusedDelivery } from '@tracker/storage'
import * as v from 'valibot'
import { written } from './answers.ts'
import { problem } from './problem.ts'
import { credentialName, id, instant, reportId, described } from './words.ts'

const entries = {
  id: described(
    v.pipe(v.string(), v.regex(/^dlv_[A-Za-z0-9_-]{43}$/)),
    'The same for every copy of the delivery.',
  ),
  source: described(credentialName, 'The webhook source that signed it.'),
  delivery: described(reportId, 'The id under which it was delivered, which becomes the report’s.'),
  scenario: described(
    v.nullable(id),
    'The scenario that it was filed in, else the one that it names; null if it names none.',
  ),
  received: instant,
  status: described(v.picklist(['refused', 'filed', 'dismissed']), 'What became of it.'),
  key: v.exactOptional(described(credentialName, 'The key whose holder filed or dismissed it.')),
  withdrawn: v.exactOptional(
    described(
      instant,
      'When its document was withdrawn since. A retry is then refused, unless it has `"withdrawn": true`.',
    ),
  ),
  problem: described(problem, 'What its sender was answered; of many faults the first.'),
} satisfies Partial<Record<keyof RefusedDelivery | 'withdrawn', v.GenericSchema>>

export const delivery = v.pipe(
  v.object({
    ...entries,
    payload: described(v.unknown(), 'What came: its JSON value, or the text if it is not JSON.'),
    answer: v.exactOptional(written),
  }),
  v.description('An authentic delivery that was refused.'),
)

export const retryBody = v.strictObject({
  payload: v.exactOptional(
    described(
      v.unknown(),
      'What is filed in place of what came, in the form in which its sender would send it.',
    ),
  ),
  withdrawn: v.exactOptional(
    described(
      v.literal(true),
      'Files it although its document was withdrawn since. Only for sources with an adapter.',
    ),
  ),
})

export const ignoredDelivery = v.pipe(
  v.object({ ignored: described(v.string(), 'Why nothing is filed.') }),
  v.description('A delivery that asks for nothing.'),
)
