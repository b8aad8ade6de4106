import type { Paragraph } from './entry-words.ts'
import { lineText, markupAttribute, markupText } from './safe-text.ts'

/** Paragraphs as HTML that holds nothing but `p`, `br` and `a` elements, whatever their texts say. */
export function feedHtml(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphHtml).join('\n')
}

function paragraphHtml({ text, link }: Paragraph): string {
  if (link !== undefined) {
    return `<p><a href="${markupAttribute(link)}" rel="nofollow noopener">${markupText(lineText(text))}</a></p>`
  }
  return `<p>${markupText(text.trim()).replaceAll('\n', '<br>')}</p>`
}
