import type { Status } from '@tracker/domain'
import { lineText } from '../channels/safe-text.ts'
import { own } from '@tracker/domain'
import { anchor, reportPath } from '../paths.ts'
import { useTexts } from '../phrase.tsx'
import { When } from '../time/when.tsx'
import { Section } from './section.tsx'

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
                  <th scope="col" dir="auto">
                    {lineText(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tracks.map(([id, track]) => (
                <tr>
                  <th scope="row" dir="auto">
                    <a href={`#${anchor('track', id)}`}>{lineText(track.title)}</a>
                  </th>
                  {parties.map(([party]) => (
                    <Stance scenario={status.scenario} position={own(track.positions, party)} />
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

function Stance({
  scenario,
  position,
}: {
  readonly scenario: string
  readonly position: Position | undefined
}) {
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
    <td>
      <a class="stance" data-stance={position.stance} href={reportPath(scenario, position.report)}>
        {stances[position.stance]}
      </a>
      <span class="fine">
        <When time={position.since} />
      </span>
    </td>
  )
}
