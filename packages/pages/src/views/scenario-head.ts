import { channels } from '@tracker/http'
import type { Status } from '@tracker/domain'
import { channelLinks } from '../model/links.ts'
import { cardPath, type Moments, revisionPath } from '../model/paths.ts'
import { lineText, shortText } from '../text/safe-text.ts'
import { stateWords } from '../text/state-words.ts'
import type { Texts } from '../text/texts.ts'
import { longestDescription, type PageHead } from './page-head.ts'

/**
 * Returns the states of all tracks in a line, as many as fit, for previews of the page. A state is shown whole or not
 * at all, since its end may qualify it.
 */
export function summaryOf({ tracks }: Status, texts: Texts): string {
  const words = Object.values(tracks).map((track) => `${track.title}: ${stateWords(track, texts)}`)
  const all = words.reduce((told, one) => {
    const more = told === '' ? one : `${told} · ${one}`
    return more.length > longestDescription ? told : more
  }, '')
  return all === '' ? shortText(words[0] ?? '', longestDescription) : lineText(all)
}

/**
 * Returns the picture of a story for a shared link, as it stood at the revision shown; none for another moment of the
 * world, which it does not show.
 */
export function storyPicture(status: Status, { asOf }: Moments, texts: Texts): Pick<PageHead, 'picture'> {
  if (asOf !== undefined) return {}
  const path = cardPath(revisionPath(status.scenario, status.revision))
  return { picture: { path, alt: summaryOf(status, texts) } }
}

/** The most tracks whose feeds the head of the page announces; the page links to them as well. */
const announced = 12

/** Returns the feeds that feed readers discover: those of the scenario, and those of its tracks if there are few. */
export function feedsOf({ scenario, title, tracks }: Status, base: string, { lang }: Texts) {
  const both = (titles: readonly string[], track?: string) => {
    const { atom, json } = channelLinks(base, scenario, lang, track)
    return [
      { href: atom, type: channels.atom.mediaType, titles },
      { href: json, type: channels.json.mediaType, titles },
    ]
  }
  const all = Object.entries(tracks)
  const few = all.length > announced ? [] : all
  return [...both([title]), ...few.flatMap(([id, track]) => both([title, track.title], id))]
}
