import type { Status, TrackStatus } from '@tracker/domain'
import { channelLinks } from '../model/links.ts'
import { lineText, markupAttribute } from '../text/safe-text.ts'
import { textWidth } from '../text/text-width.ts'

/** Snippets for other pages, safe there whatever the title contains. */
export interface Snippets {
  readonly frame: string
  readonly badgeHtml: string
  readonly badgeMarkdown: string
}

/**
 * The heights of the card in pixels: without tracks, of the borders of a track, of a line of it; and the most that its
 * frame has, beyond which the card scrolls.
 */
const height = { least: 115, border: 13, line: 23, most: 800 }

/** The width of the column of an article in units of the font size, and that of the words "Since" and a date. */
const column = 40
const since = 12

/** Estimates the height of the card in a frame as wide as the column of an article. */
function cardHeight(tracks: readonly TrackStatus[]): number {
  const lines = tracks.reduce((sum, track) => sum + linesOf(track), 0)
  return Math.min(height.least + height.border * tracks.length + height.line * lines, height.most)
}

/** Estimates the lines of a track: its title and state share one if they fit; what is noted of it has its own. */
function linesOf(track: TrackStatus): number {
  const [title, state] = [track.title, track.stateTitle].map((text) => textWidth(lineText(text)))
  const [first, second] = [title ?? 0, (state ?? 0) + (track.since ? since : 0)]
  const notes = [track.contested.length > 0, track.override, track.expected].filter(Boolean).length
  return notes + (first + second < column ? 1 : Math.ceil(first / column) + Math.ceil(second / column))
}

/** Returns the card of a scenario in a frame, and its badge as a link to its page, in HTML and in Markdown. */
export function snippets(
  { scenario, title, tracks }: Pick<Status, 'scenario' | 'title' | 'tracks'>,
  base: string,
  lang: string,
): Snippets {
  const { page, badge, embed } = channelLinks(base, scenario, lang)
  const [name, to, image] = [title, page, badge].map(markupAttribute)
  return {
    frame: `<iframe src="${markupAttribute(embed)}" title="${name}" width="100%" height="${cardHeight(Object.values(tracks))}" loading="lazy"></iframe>`,
    badgeHtml: `<a href="${to}"><img src="${image}" alt="${name}"></a>`,
    badgeMarkdown: `[![${markdownText(title)}](${badge})](${page})`,
  }
}

/** Escapes a text for Markdown and for the HTML that Markdown allows. */
function markdownText(text: string): string {
  return lineText(text).replace(/[\\`*_{}[\]()<>#+!|~&-]/g, '\\$&')
}
