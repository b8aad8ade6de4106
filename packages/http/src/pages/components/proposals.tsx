import { spelledOut, type Status } from '@tracker/domain'
import { anchor } from '../paths.ts'
import { Phrase, useTexts } from '../phrase.tsx'
import { Moment } from '../time/when.tsx'
import { Cause } from './cause.tsx'
import type { Names } from './names.ts'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

/** Open proposals: transitions that have not happened. Nothing where none is open. */
export function Proposals({ status, names }: { readonly status: Status; readonly names: Names }) {
  const { proposals } = useTexts()
  if (status.proposals.length === 0) return null
  return (
    <Section id="proposals" title={proposals.title}>
      <ul class="plain">
        {status.proposals.map(({ id, track, event, to, cause, opened }) => (
          <li id={anchor('proposal', id)} class="card">
            <p>
              <a href={`#${anchor('proposal', id)}`}>
                <Phrase
                  text={proposals.what}
                  event={spelledOut(event)}
                  track={<Text>{names.track(track)}</Text>}
                  state={<Text>{names.state(track, to)}</Text>}
                />
              </a>
            </p>
            <p class="fine">
              <Phrase text={proposals.opened} time={<Moment at={opened} />} />{' '}
              <Cause scenario={status.scenario} track={track} cause={cause} names={names} />
              {'.'}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
