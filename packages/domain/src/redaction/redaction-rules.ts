import type { ContentJson } from '../report/content-json.ts'
import type { RedactionNote } from '../report/content.ts'
import { lookup } from '../lookup.ts'
import { mapValues } from '../map-values.ts'
import type { Id } from '../schema/id-record.ts'

/** Replaces every text that was removed. */
export const redactedText = '[redacted]'

/** Returns whether a fact of a track is a text, by the definitions of the scenario. */
export type IsText = (track: Id, fact: Id) => boolean

/** The redaction that removes a text, and the track that the text is about. */
export interface RedactionContext {
  readonly note: RedactionNote
  readonly isText: IsText
  readonly track: Id
}

/** The rule for one field: keep it, remove it, or replace it with the function's result. */
type RedactionRule<V> =
  'holds no free text' | 'removed' | ((value: NonNullable<V>, context: RedactionContext) => NonNullable<V>)

type AnyRule = 'holds no free text' | 'removed' | ((value: never, context: RedactionContext) => unknown)

/** A rule for each field, so that a field without one does not compile. */
type RulesFor<T> = { readonly [K in keyof T]-?: RedactionRule<T[K]> }

type RedactedClaim = NonNullable<ContentJson['claims']>[number]
type RedactedPart = NonNullable<ContentJson['tracks']>[number]
type RedactedPosition = NonNullable<ContentJson['positions']>[string]

const hidden = () => redactedText
const redactedOn = ({ note: { recorded, importedRecorded = recorded } }: RedactionContext) =>
  `Redacted on ${importedRecorded.slice(0, 10)}`

/** The words of a claim go; its id and verification stay. */
export const claimRules = {
  id: 'holds no free text',
  speaker: hidden,
  text: hidden,
  verification: 'holds no free text',
  checkedBy: 'removed',
  track: 'holds no free text',
  answers: 'holds no free text',
} satisfies RulesFor<RedactedClaim>

export const positionRules = {
  stance: 'holds no free text',
  terms: hidden,
} satisfies RulesFor<Exclude<RedactedPosition, string>>

export const overrideRules = {
  state: 'holds no free text',
  reason: hidden,
} satisfies RulesFor<NonNullable<ContentJson['override']>>

const partRules = {
  track: 'holds no free text',
  event: 'holds no free text',
  positions: (positions, context) =>
    mapValues(positions, (position) =>
      typeof position === 'string' ? position : redactFields(position, positionRules, context),
    ),
  facts: (facts, { track, isText }) =>
    mapValues(facts, (value, fact) =>
      typeof value === 'string' && isText(track, fact) ? redactedText : value,
    ),
  expected: 'holds no free text',
  override: (override, context) => redactFields(override, overrideRules, context),
} satisfies RulesFor<RedactedPart>

/** The report's effect (track, event, times, stances, acting parties) stays, and so does the number of its claims. */
export const contentRules = {
  ...partRules,
  tracks: (parts, context) =>
    parts.map((part) => redactFields(part, partRules, { ...context, track: part.track })),
  occurred: 'holds no free text',
  headline: (_, context) => redactedOn(context),
  body: (_, context) => `${redactedOn(context)}: ${context.note.reason}`,
  by: 'holds no free text',
  to: 'holds no free text',
  claims: (claims, context) => claims.map((claim) => redactFields(claim, claimRules, context)),
  sources: 'removed',
  attribution: hidden,
  author: hidden,
  key: 'holds no free text',
  standfirst: hidden,
  disputes: 'holds no free text',
  settles: 'holds no free text',
  confirms: 'holds no free text',
  redacted: 'holds no free text',
} satisfies RulesFor<ContentJson>

/**
 * Applies the rules to the fields that are present, in their order; a field without a rule, such as an item's, stays.
 */
export function redactFields<T extends object>(
  value: T,
  rules: Readonly<Record<string, AnyRule>>,
  context: RedactionContext,
): T {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]: readonly [string, unknown]) => {
      const rule = lookup(rules, key)
      if (rule === 'removed') return []
      const kept = typeof rule !== 'function' || field === undefined || field === null
      return [[key, kept ? field : rule(field as never, context)] as const]
    }),
  ) as T
}

/** Returns the names of the fields that hold nothing but free text. */
export function textFieldsOf(rules: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(rules).filter((key) => rules[key] === hidden)
}
