import type { Instant, Status } from '@tracker/domain'
import { dueList } from '../model/due-list.ts'
import type { PageLimits } from '../model/page-limits.ts'
import { phrase, useTexts } from '../text/language/phrase.tsx'
import { shortTitles } from '../model/short-titles.ts'
import { TrackLinks } from './track-links.tsx'

interface ContentsProps {
  readonly status: Status
  readonly now: Instant
  readonly limits: Pick<PageLimits, 'level' | 'title'>
}

/** Characters of a track's title, enough to find it by. */
const mostTitle = 60

/** All sections, in the order of the page. */
const sections = [
  'ribbon',
  'tracks',
  'positions',
  'due',
  'proposals',
  'rules',
  'uncertain',
  'claims',
  'timeline',
  'about',
  'follow',
] as const

/** Links to the sections of a long page and, in full, to each track. */
export function Contents({ status, now, limits }: ContentsProps) {
  const { contents } = useTexts()
  const { tracks } = shortTitles(status, Math.min(mostTitle, limits.title))
  const all = Object.entries(tracks)
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <p id="contents-title">{contents.title}</p>
      <ul class="plain">
        {useSections(status, now).map(([id, title]) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {limits.level === 'short' ? null : (
        <details id="contents-tracks">
          <summary>{phrase(contents.tracks, { n: all.length })}</summary>
          <ul class="plain">
            <TrackLinks tracks={all} />
          </ul>
        </details>
      )}
    </nav>
  )
}

/** Returns the ids and titles of the sections on the page of a status, in order. */
function useSections(status: Status, now: Instant): readonly (readonly [string, string])[] {
  const texts = useTexts()
  const there = {
    ribbon: true,
    tracks: true,
    due: dueList(status, now).length > 0,
    proposals: status.proposals.length > 0,
    rules: Object.keys(status.rules).length > 0,
    positions: Object.values(status.tracks).some(({ positions }) => Object.keys(positions).length > 0),
    uncertain: status.uncertain.length > 0,
    claims: status.claimsTotal > 0,
    timeline: true,
    about: status.summary !== undefined,
    follow: true,
  }
  return sections.filter((id) => there[id]).map((id) => [id, texts[id].title])
}
