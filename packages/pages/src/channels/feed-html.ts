import { passesFor } from '../text/language/written.ts'
import type { Texts } from '../text/texts.ts'
import type { Paragraph } from './entry-words.ts'
import { lineText, markupAttribute, markupText } from '../text/safe-text.ts'

/**
 * Paragraphs as HTML that holds nothing but `p`, `br` and `a` elements, whatever their texts say. What people wrote is
 * marked as being of no known language, unless it passes for that of the texts.
 */
export function feedHtml(paragraphs: readonly Paragraph[], texts: Texts): string {
  const known = passesFor(texts)
  return paragraphs.map((one) => paragraphHtml(one, known)).join('\n')
}

function paragraphHtml({ text, link, written = false }: Paragraph, known: boolean): string {
  if (link !== undefined) {
    return `<p><a href="${markupAttribute(link)}" rel="nofollow noopener">${markupText(lineText(text))}</a></p>`
  }
  const start = written && !known ? '<p lang="">' : '<p>'
  return `${start}${markupText(text.trim()).replaceAll('\n', '<br>')}</p>`
}
