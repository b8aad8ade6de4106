import type { Paragraph } from './entry-words.ts'
import { lineText, markupAttribute, markupText } from '../text/safe-text.ts'

/**
 * Renders paragraphs as HTML with no elements but `p`, `br` and `a`. Text that people wrote is marked as being in
 * `lang` (BCP 47), if that is given.
 */
export function feedHtml(paragraphs: readonly Paragraph[], lang: string | undefined): string {
  return paragraphs.map((one) => paragraphHtml(one, lang)).join('\n')
}

function paragraphHtml({ text, link, written = false }: Paragraph, lang: string | undefined): string {
  if (link !== undefined) {
    return `<p><a href="${markupAttribute(link)}" rel="nofollow noopener">${markupText(lineText(text))}</a></p>`
  }
  const start = written && lang !== undefined ? `<p lang="${markupAttribute(lang)}">` : '<p>'
  return `${start}${markupText(text.trim()).replaceAll('\n', '<br>')}</p>`
}
