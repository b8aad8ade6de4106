import type { Status } from '@tracker/domain'
import { channelLinks } from '../model/links.ts'
import { lineText, markupAttribute } from '../text/safe-text.ts'

/** Snippets for other pages, safe there whatever the title contains. */
export interface Snippets {
  readonly frame: string
  readonly badgeHtml: string
  readonly badgeMarkdown: string
}

/**
 * The height of the card in pixels, about, if its frame is as wide as an article's column. It scrolls beyond `most`.
 */
const height = { least: 130, track: 45, most: 800 }

/** Returns the card of a scenario in a frame, and its badge as a link to its page, in HTML and in Markdown. */
export function snippets(
  { scenario, title, tracks }: Pick<Status, 'scenario' | 'title' | 'tracks'>,
  base: string,
  lang: string,
): Snippets {
  const { page, badge, embed } = channelLinks(base, scenario, lang)
  const high = Math.min(height.least + height.track * Object.keys(tracks).length, height.most)
  const [name, to, image] = [title, page, badge].map(markupAttribute)
  return {
    frame: `<iframe src="${markupAttribute(embed)}" title="${name}" width="100%" height="${high}" loading="lazy"></iframe>`,
    badgeHtml: `<a href="${to}"><img src="${image}" alt="${name}"></a>`,
    badgeMarkdown: `[![${markdownText(title)}](${badge})](${page})`,
  }
}

/** Escapes a text for Markdown and for the HTML that Markdown allows. */
function markdownText(text: string): string {
  return lineText(text).replace(/[\\`*_{}[\]()<>#+!|~&-]/g, '\\$&')
}
