import { passesFor } from '../text/language/written.ts'
import type { Texts } from '../text/texts.ts'
import type { Paragraph } from './entry-words.ts'
import { lineText, markupAttribute, markupText } from '../text/safe-text.ts'

/**
 * Renders paragraphs as HTML with no elements but `p`, `br` and `a`. Text that people wrote is marked as of unknown
 * language, unless its language is taken to be that of the texts.
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
