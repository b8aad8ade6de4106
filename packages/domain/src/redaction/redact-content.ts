import type { ContentJson } from '../report/content-json.ts'
import type { RedactionNote } from '../report/content.ts'
import type { Id } from '../schema/id-record.ts'

/** Stands in the place of every text that was taken out. */
export const redactedText = '[redacted]'

/** Returns whether a fact of a track is a text, by the definitions of the scenario. */
export type IsText = (track: Id, fact: Id) => boolean

type Redactable = Partial<ContentJson> & Pick<ContentJson, 'headline'>

/**
 * Takes the texts, claims and sources of a report out of its content; the headline and body say when and why. What it
 * did (track, event, times, stances, who acted) stays, and so does the number of its claims and their ids. Content that
 * was redacted before is returned as it is.
 */
export function redactContent<C extends Redactable>(content: C, note: RedactionNote, isText: IsText): C {
  if (content.redacted) return content
  const { sources: _, ...kept } = content
  const on = `Redacted on ${note.recorded.slice(0, 10)}`
  const texts: Partial<ContentJson> = {
    headline: on,
    body: `${on}: ${note.reason}`,
    ...marked(content, ['attribution', 'author', 'standfirst']),
    ...(content.claims ? { claims: content.claims.map(redactClaim) } : {}),
    ...redactPart({ ...content, track: content.track ?? '' }, isText),
    ...(content.tracks
      ? { tracks: content.tracks.map((part) => ({ ...part, ...redactPart(part, isText) })) }
      : {}),
    redacted: note,
  }
  return { ...kept, ...texts } as C
}

type RedactedPart = NonNullable<ContentJson['tracks']>[number]

function redactPart(
  { track, positions, facts, override }: RedactedPart,
  isText: IsText,
): Pick<RedactedPart, 'positions' | 'facts' | 'override'> {
  return {
    ...(positions ? { positions: mapped(positions, redactPosition) } : {}),
    ...(facts ? { facts: redactFacts(track, facts, isText) } : {}),
    ...(override ? { override: { ...override, reason: redactedText } } : {}),
  }
}

/** Takes the words out of a claim, and leaves which claim it is and how far it was verified. */
export function redactClaim<C extends NonNullable<ContentJson['claims']>[number]>(claim: C): C {
  const { checkedBy: _, ...kept } = claim
  return { ...kept, speaker: redactedText, text: redactedText } as C
}

type Positions = NonNullable<ContentJson['positions']>
type Facts = NonNullable<ContentJson['facts']>

function redactPosition(position: Positions[string]): Positions[string] {
  return typeof position === 'string' || position.terms === undefined
    ? position
    : { ...position, terms: redactedText }
}

function redactFacts(track: Id, facts: Facts, isText: IsText): Facts {
  return mapped(facts, (value, fact) =>
    typeof value === 'string' && isText(track, fact) ? redactedText : value,
  )
}

function mapped<T>(
  record: Readonly<Record<Id, T>>,
  change: (value: T, id: Id) => T,
): Readonly<Record<Id, T>> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value, id)]))
}

function marked<N extends string>(content: object, names: readonly N[]): { readonly [K in N]?: string } {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(content, name)).map((name) => [name, redactedText]),
  ) as { readonly [K in N]?: string }
}
