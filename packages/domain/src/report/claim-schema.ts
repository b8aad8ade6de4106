import * as v from 'valibot'
import { choice } from '../schema/choice.ts'
import { closedObject } from '../schema/closed-object.ts'
import { idSchema, knownIdSchema } from '../schema/id-record.ts'
import { lineOf, proseOf } from '../schema/text-schema.ts'
import { verifications } from './verifications.ts'

/**
 * A claim as an editor writes it; one without a verification is unverified. Its id is unique in the scenario, and
 * generated if it is left out; `track` is needed only if the claim is about another track than the report; `answers` is
 * the claim that it contradicts.
 */
export const claimSchema = closedObject(
  {
    id: v.exactOptional(idSchema),
    speaker: lineOf(200),
    text: proseOf(2000),
    verification: v.exactOptional(choice(...verifications), 'unverified'),
    checkedBy: v.exactOptional(lineOf(200)),
    track: v.exactOptional(knownIdSchema),
    answers: v.exactOptional(idSchema),
  },
  {},
  () => 'A claim is an object; write {"speaker": "…", "text": "…"}.',
)
