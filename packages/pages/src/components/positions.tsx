import { lookup, type Status } from '@tracker/domain'
import { cutText, lineText } from '../text/safe-text.ts'
import { type Moments, reportPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { Link } from './link.tsx'
import { partiesOf } from '../model/parties-of.ts'
import { Rest } from './rest.tsx'
import { Section } from './section.tsx'
import { stanceGlyphs } from './stance-glyphs.ts'
import { Text } from './text.tsx'

/** Above this number of cells the matrix leaves out dates. */
const mostCells = 60

/** Characters of a party's name beside each stance of a larger matrix. */
const mostName = 24

interface PositionsProps {
  readonly status: Status
  readonly moments: Moments
  /** The maximum number of cells; at least one track is shown. */
  readonly most: number
}

/**
 * Shows the positions: a row for each track on which any party has one, a column for each party. Renders nothing
 * without any.
 */
export function Positions({ status, moments, most }: PositionsProps) {
  const { positions } = useTexts()
  const parties = partiesOf(status)
  const all = Object.entries(status.tracks).filter(([, track]) => Object.keys(track.positions).length > 0)
  const tracks = all.slice(0, Math.max(1, Math.floor(most / Math.max(1, parties.length))))
  const plain = parties.length * tracks.length > mostCells
  const gaps = tracks.some(([, track]) => Object.keys(track.positions).length < parties.length)
  if (all.length === 0) return null
  return (
    <Section id="positions" title={positions.title}>
      <div class="scroll" role="region" aria-label={positions.caption} tabindex={0}>
        <table>
          <caption class="hidden">{positions.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{positions.track}</th>
              {parties.map(([, { name }]) => (
                <th scope="col">
                  <Text>{name}</Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tracks.map(([, track]) => (
              <tr>
                <th scope="row">
                  <Text>{track.title}</Text>
                </th>
                {parties.map(([party, { name }], at) => (
                  <Stance
                    scenario={status.scenario}
                    party={plain ? cutText(lineText(name), mostName) : lineText(name)}
                    position={lookup(track.positions, party)}
                    linked={isLinked(track, parties.slice(0, at), party)}
                    plain={plain}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {gaps ? <p class="hidden">{positions.dash}</p> : null}
      <Rest {...{ status, moments }} text={positions.more} shown={tracks.length} all={all.length} />
    </Section>
  )
}

/** Whether a party's position rests on a report to which that of a party before it leads. */
function isLinked(
  { positions }: Status['tracks'][string],
  before: readonly (readonly [string, unknown])[],
  party: string,
): boolean {
  const report = lookup(positions, party)?.report
  return before.some(([other]) => lookup(positions, other)?.report === report)
}

type TrackPosition = Status['tracks'][string]['positions'][string]

interface StanceProps {
  readonly scenario: string
  /** The party's name, repeated with each stance for narrow screens, which have no columns. */
  readonly party: string
  readonly position: TrackPosition | undefined
  /** Whether a cell before it in the row leads to the same report, so that the keyboard need not stop again. */
  readonly linked: boolean
  /** Whether to leave out the date. */
  readonly plain: boolean
}

function Stance({ scenario, party, position, linked, plain }: StanceProps) {
  const { stances, positions } = useTexts()
  if (!position) {
    return (
      <td class="nothing">
        <span aria-hidden="true">–</span>
        <span class="hidden">{positions.nothing}</span>
      </td>
    )
  }
  return (
    <td data-party={party}>
      <Link
        class="stance"
        data-stance={position.stance}
        href={reportPath(scenario, position.report)}
        tabindex={linked ? -1 : undefined}
      >
        <span aria-hidden="true">{stanceGlyphs[position.stance]}</span> {stances[position.stance]}
      </Link>
      {plain ? null : (
        <span class="fine">
          <When time={position.since} window="title" />
        </span>
      )}
    </td>
  )
}
