import type { Sentence } from '@tracker/domain'
import { foreignLanguage, type StoryWords } from '../text/language/foreign-language.ts'
import { lineText, markupAttribute, markupText } from '../text/safe-text.ts'
import { sentenceWords } from '../text/sentence-words.ts'
import type { Texts } from '../text/texts.ts'
import type { Paragraph } from './entry-words.ts'

interface FeedWords extends StoryWords {
  readonly texts: Texts
}

/**
 * Renders paragraphs as HTML with no elements but `p`, `br`, `a` and `span`. People's words in another language than
 * the feed's are marked with theirs: the paragraph, if it has no others.
 */
export function feedHtml(paragraphs: readonly Paragraph[], words: FeedWords): string {
  return paragraphs.map((one) => paragraphHtml(one, words)).join('\n')
}

function paragraphHtml({ parts, link }: Paragraph, words: FeedWords): string {
  if (link !== undefined) {
    const named = partsHtml(parts, words, lineText)
    return `<p><a href="${markupAttribute(link)}" rel="nofollow noopener">${named}</a></p>`
  }
  const [only, ...more] = parts
  if (more.length > 0 || typeof only !== 'object' || !('said' in only))
    return `<p>${partsHtml(parts, words)}</p>`
  return `<p${langOf(only.said, words)}>${linesHtml(only.said)}</p>`
}

function partsHtml(parts: Sentence, words: FeedWords, shown = (text: string) => text): string {
  return parts
    .map((part) => {
      const html = linesHtml(shown(sentenceWords([part], words.texts)))
      const lang = typeof part === 'object' && 'said' in part ? langOf(part.said, words) : ''
      return lang === '' ? html : `<span${lang}>${html}</span>`
    })
    .join('')
}

function langOf(said: string, words: FeedWords): string {
  const lang = foreignLanguage(said, words)
  return lang === undefined ? '' : ` lang="${markupAttribute(lang)}"`
}

function linesHtml(text: string): string {
  return markupText(text).replaceAll('\n', '<br>')
}
