import type { Status } from '@tracker/domain'
import { anchor, type Moments } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Moment } from '../text/time/when.tsx'
import { Cause, type KnownReports } from './cause.tsx'
import type { Names } from '../model/names.ts'
import { Rest } from './rest.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

interface ProposalsProps {
  readonly status: Status
  readonly names: Names
  readonly reports: KnownReports
  readonly moments: Moments
  /** The maximum number of proposals. */
  readonly most: number
  /** Characters of a headline. */
  readonly title: number
}

/** Lists open proposals, newest first: transitions that have not happened. Renders nothing without any. */
export function Proposals({ status, names, reports, moments, most, title }: ProposalsProps) {
  const { proposals } = useTexts()
  const all = status.proposals.toSorted((a, b) => Date.parse(b.opened) - Date.parse(a.opened))
  if (all.length === 0) return null
  return (
    <Section id="proposals" title={proposals.title}>
      <ul class="plain">
        {all.slice(0, most).map(({ id, track, to, cause, opened }) => (
          <li id={anchor('proposal', id)} class="card">
            <p>
              <Phrase
                text={proposals.what}
                track={<Text>{names.track(track)}</Text>}
                state={<Text>{names.state(track, to)}</Text>}
              />
            </p>
            <p class="fine">
              <Phrase text={proposals.opened} time={<Moment at={opened} />} />{' '}
              <Cause scenario={status.scenario} {...{ track, cause, names, reports }} most={title} />
              {'.'}
            </p>
          </li>
        ))}
      </ul>
      <Rest {...{ status, moments }} text={proposals.more} shown={most} all={status.proposalsTotal} />
    </Section>
  )
}
