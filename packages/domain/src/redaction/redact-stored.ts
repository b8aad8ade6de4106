import { isObject } from '../schema/closed-object.ts'
import type { ContentJson } from '../report/content-json.ts'
import type { RedactionNote } from '../report/content.ts'
import { redactContent } from './redact-content.ts'
import {
  claimRules,
  type IsText,
  overrideRules,
  positionRules,
  redactedText,
  redactFields,
  textFieldsOf,
} from './redaction-rules.ts'

/** A report to redact, and the note about its redaction. */
export interface Redacting {
  readonly report: string
  readonly note: RedactionNote
  readonly isText: IsText
}

type Plain = Readonly<Record<string, unknown>>

/**
 * Removes the texts of a report from any stored or returned value of a scenario, however deeply nested: entries, items
 * of history, snapshots, transitions and their causes, statements, answers. Each part is known by its shape and the
 * report that it names. Returns the same object if there is nothing to remove. The entry of the redaction itself keeps
 * its reason. `path` names the place of a part that is stored apart, as in `['tracks', 'talks']`.
 */
export function redactStored<T>(value: T, redacting: Redacting, path: readonly string[] = []): T {
  return redacted(value, path, redacting) as T
}

function redacted(value: unknown, path: readonly string[], redacting: Redacting): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    const changed = items.map((item) => redacted(item, path, redacting))
    return changed.some((item, at) => item !== items[at]) ? changed : value
  }
  if (!isObject(value) || value['kind'] === 'redaction') return value
  const own = namedBy(value, redacting) ? withoutTexts(value, path, redacting) : value
  const entries = Object.entries(own).map(
    ([key, inner]) => [key, redacted(inner, [...path, key], redacting)] as const,
  )
  return entries.some(([key, inner]) => inner !== own[key]) ? Object.fromEntries(entries) : own
}

/** Returns whether a part is about the report: it names it, or is the report as it stands. */
function namedBy(part: Plain, { report }: Redacting): boolean {
  return part['report'] === report || (part['id'] === report && isObject(part['content']))
}

/** The texts of claims, positions and overrides, which snapshots, statements and causes store separately. */
const textFields = [claimRules, positionRules, overrideRules].flatMap(textFieldsOf)

function withoutTexts(part: Plain, path: readonly string[], { note, isText }: Redacting): Plain {
  const { content, headline, claims, amendments } = part
  const listed = typeof headline === 'string'
  const kept = listed ? (redactContent(asContent(part), note, isText) as unknown as Plain) : part
  const texts = textFields.filter((name) => typeof part[name] === 'string')
  const context = { note, isText, track: '' }
  const next = {
    ...kept,
    ...(isObject(content) ? { content: redactContent(asContent(content), note, isText) } : {}),
    ...(Array.isArray(claims) && !listed
      ? { claims: claims.map((claim: Plain) => redactFields(claim, claimRules, context)) }
      : {}),
    ...(Array.isArray(amendments)
      ? { amendments: amendments.map((amendment: Plain) => withoutReason(amendment, note)) }
      : {}),
    ...heldText(part, path, isText),
    ...Object.fromEntries(texts.map((name) => [name, redactedText])),
  }
  return JSON.stringify(next) === JSON.stringify(part) ? part : next
}

/** An object with a headline, or under `content`, has the keys of a report's content. */
function asContent(part: Plain): ContentJson {
  return part as unknown as ContentJson
}

/** An amendment without its reason, if it came before the redaction. */
function withoutReason(amendment: Plain, { revision }: RedactionNote): Plain {
  return Number(amendment['revision']) > revision ? amendment : { ...amendment, reason: redactedText }
}

/** The value that a snapshot holds of a text fact: its place names the track and the fact. */
function heldText({ value }: Plain, path: readonly string[], isText: IsText): Plain {
  const [track = '', facts, fact = ''] = path.slice(-3)
  return facts === 'facts' && typeof value === 'string' && isText(track, fact) ? { value: redactedText } : {}
}
