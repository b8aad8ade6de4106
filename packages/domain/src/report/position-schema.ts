import * as v from 'valibot'
import { choice } from '../schema/choice.ts'
import { closedObject } from '../schema/closed-object.ts'
import { oneShape } from '../schema/one-shape.ts'
import { type Stance, stances } from '../schema/stance.ts'
import { proseOf } from '../schema/text-schema.ts'

/** A stance and the terms that it depends on, in the speaker's words. */
export interface StanceOnTerms {
  readonly stance: Stance
  readonly terms?: string
}

const stance = choice(...stances)
const onTerms = closedObject({ stance, terms: v.exactOptional(proseOf(2000)) })

/** A party's position as an editor writes it: the stance alone, or with its terms. */
export const positionSchema: v.GenericSchema<Stance | StanceOnTerms> = oneShape(
  { text: stance, object: onTerms },
  'This must be a stance, or an object of "stance" and "terms".',
)

/** Returns a written position as an object with the stance under its own key. */
export function stanceOf(written: Stance | StanceOnTerms): StanceOnTerms {
  return typeof written === 'string' ? { stance: written } : written
}
