import type { Status } from '@tracker/domain'
import { channelLinks } from './links.ts'
import { lineText, markupAttribute } from './safe-text.ts'

/** What people copy into pages of their own, each safe there whatever the title says. */
export interface Snippets {
  readonly frame: string
  readonly badgeHtml: string
  readonly badgeMarkdown: string
}

/** As high as the card of a few tracks is, in pixels; it scrolls where there are more. */
const height = 420

/** The card of a scenario in a frame, and its badge as a link to its page, in HTML and in Markdown. */
export function snippets(
  { scenario, title }: Pick<Status, 'scenario' | 'title'>,
  base: string,
  lang: string,
): Snippets {
  const { page, badge, embed } = channelLinks(base, scenario, lang)
  const [name, to, image] = [title, page, badge].map(markupAttribute)
  return {
    frame: `<iframe src="${markupAttribute(embed)}" title="${name}" width="100%" height="${height}" loading="lazy"></iframe>`,
    badgeHtml: `<a href="${to}"><img src="${image}" alt="${name}"></a>`,
    badgeMarkdown: `[![${markdownText(title)}](${badge})](${page})`,
  }
}

/** A text in which Markdown finds nothing to act on, and the HTML that it lets through finds no markup. */
function markdownText(text: string): string {
  return lineText(text).replace(/[\\`*_{}[\]()<>#+!|~&-]/g, '\\$&')
}
