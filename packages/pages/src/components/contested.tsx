import type { TrackStatus } from '@tracker/domain'
import { reportPath } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'
import { Text } from './text.tsx'

interface ContestedProps {
  readonly scenario: string
  readonly track: Pick<TrackStatus, 'contested'>
  /** The name of a party. */
  readonly nameOf: (party: string) => string
  /** Where the links open; in the same frame by default. */
  readonly target?: '_blank'
}

/** The most parties by name. */
const most = 3

/** Says who contests the state of a track, each party with a link to its newest report that does. */
export function Contested({ scenario, track: { contested }, nameOf, target }: ContestedProps) {
  const { tracks } = useTexts()
  const reports = new Map(contested.flatMap(({ by, report }) => by.map((party) => [party, report])))
  const named = [...reports].slice(0, most).map(([party, report]) => (
    <Link href={reportPath(scenario, report)} target={target} rel={target && 'noopener'}>
      <Text>{nameOf(party)}</Text>
    </Link>
  ))
  const rest = reports.size - named.length
  const all = rest > 0 ? [...named, phrase(tracks.moreSteps, { n: rest })] : named
  return <Phrase text={tracks.contestedBy} who={all.flatMap((one, at) => (at === 0 ? [one] : [', ', one]))} />
}
