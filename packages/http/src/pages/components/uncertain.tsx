import type { Status } from '@tracker/domain'
import { reportPath } from '../paths.ts'
import { Phrase, useTexts } from '../phrase.tsx'
import { When } from '../time/when.tsx'
import type { Names } from './names.ts'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

/** Reports that may or may not have been so yet at the moment asked about. Nothing where there are none. */
export function Uncertain({ status, names }: { readonly status: Status; readonly names: Names }) {
  const { uncertain, causes } = useTexts()
  if (status.uncertain.length === 0) return null
  return (
    <Section id="uncertain" title={uncertain.title}>
      <ul>
        {status.uncertain.map(({ report, track, occurred }) => (
          <li>
            <a href={reportPath(status.scenario, report)}>{causes.theReport}</a>{' '}
            {track === null ? null : <Phrase text={uncertain.on} track={<Text>{names.track(track)}</Text>} />}
            {': '}
            <When time={occurred} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
