import { own, type Status } from '@tracker/domain'
import { lineText } from '../channels/safe-text.ts'
import { anchor, reportPath } from '../paths.ts'
import { useTexts } from '../phrase.tsx'
import { When } from '../time/when.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

/** A matrix of more cells than this tells the stances alone: since when and who says so is with the reports. */
const mostCells = 24

/** Who stands where: a row for each track on which any party has a position, a column for each party. */
export function Positions({ status }: { readonly status: Status }) {
  const { positions } = useTexts()
  const parties = Object.entries(status.parties)
  const tracks = Object.entries(status.tracks).filter(([, track]) => Object.keys(track.positions).length > 0)
  return (
    <Section id="positions" title={positions.title}>
      {tracks.length === 0 ? (
        <p class="none">{positions.none}</p>
      ) : (
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
              {tracks.map(([id, track]) => (
                <tr>
                  <th scope="row">
                    <a href={`#${anchor('track', id)}`}>
                      <Text>{track.title}</Text>
                    </a>
                  </th>
                  {parties.map(([party, { name }]) => (
                    <Stance
                      scenario={status.scenario}
                      party={lineText(name)}
                      position={own(track.positions, party)}
                      plain={parties.length * tracks.length > mostCells}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

type Position = Status['tracks'][string]['positions'][string]

interface StanceProps {
  readonly scenario: string
  /** The party's name: a narrow screen has no columns, and says it with every stance. */
  readonly party: string
  readonly position: Position | undefined
  /** Whether the stance is all that is told of it. */
  readonly plain: boolean
}

function Stance({ scenario, party, position, plain }: StanceProps) {
  const { stances, positions } = useTexts()
  if (!position) {
    return (
      <td class="nothing">
        <span aria-hidden="true">–</span>
        <span class="hidden">{positions.nothing}</span>
      </td>
    )
  }
  if (plain) return <td data-party={party}>{stances[position.stance]}</td>
  return (
    <td data-party={party}>
      <a class="stance" data-stance={position.stance} href={reportPath(scenario, position.report)}>
        {stances[position.stance]}
      </a>
      <span class="fine">
        <When time={position.since} />
      </span>
    </td>
  )
}
