import type { ContentJson } from '../report/content-json.ts'
import type { RedactionNote } from '../report/content.ts'
import { contentRules, type IsText, redactFields } from './redaction-rules.ts'

type Redactable = Partial<ContentJson> & Pick<ContentJson, 'headline'>

/**
 * Removes the texts, claims and sources of a report from its content, by the rules of `redaction-rules.ts`; the
 * headline and body say when and why. Content that was redacted before is returned as it is.
 */
export function redactContent<C extends Redactable>(content: C, note: RedactionNote, isText: IsText): C {
  if (content.redacted) return content
  const context = { note, isText, track: content.track ?? '' }
  // The rules fill in both, whether the report has a body or not; an import of it has them in this order.
  const fields = Object.entries(content).filter(([key]) => key !== 'body')
  const titled = Object.fromEntries(
    fields.flatMap(([key, field]) =>
      key === 'headline'
        ? [
            ['headline', ''],
            ['body', ''],
          ]
        : [[key, field]],
    ),
  ) as C
  return { ...redactFields(titled, contentRules, context), redacted: note }
}
