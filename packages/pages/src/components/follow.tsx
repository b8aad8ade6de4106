import type { ChannelName, ChannelNameOf } from '@tracker/http'
import type { Snippets } from '../channels/snippets.ts'
import { channelPath, dataPath, scenarioPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'
import { Section } from './section.tsx'
import { SnippetList } from './snippet-list.tsx'
import { Text } from './text.tsx'

interface FollowProps {
  readonly scenario: string
  /** The titles of the tracks whose own channels it links to, by id. */
  readonly tracks: readonly (readonly [id: string, title: string])[]
  readonly snippets: Snippets
}

/** Links to the channels of a scenario, and shows the snippets that embed it in other pages. */
export function Follow({ scenario, tracks, snippets }: FollowProps) {
  const { follow, ribbon: drawing } = useTexts()
  const names: Readonly<Record<ChannelNameOf<'scenario'>, string>> = {
    atom: follow.atom,
    json: follow.json,
    calendar: follow.calendar,
    badge: follow.badge,
    ribbon: drawing.picture,
  }
  const { json, badge, ribbon, ...followed } = names
  const path = (name: string) => channelPath(name as ChannelName, scenario)
  const channels = Object.entries(followed).map(([name, title]) => [path(name), title] as const)
  const embedded = [
    [`${scenarioPath(scenario)}/embed`, follow.embed],
    [path('badge'), badge],
    [path('ribbon'), ribbon],
    [dataPath(scenario), follow.data],
    [path('json'), json],
  ] as const
  return (
    <Section id="follow" title={follow.title}>
      <ul class="channels">
        {channels.map(([href, name]) => (
          <li>
            <Link href={href}>{name}</Link>
          </li>
        ))}
      </ul>
      <SnippetList embedded={embedded} snippets={snippets}>
        {tracks.length === 0 ? null : (
          <>
            <h3>{follow.tracks}</h3>
            <ul>
              {tracks.map(([id, title]) => (
                <li>
                  <Text>{title}</Text>
                  {': '}
                  <Link href={channelPath('atom', scenario, id)}>Atom</Link>
                  {' · '}
                  <Link href={channelPath('json', scenario, id)}>JSON</Link>
                  {' · '}
                  <Link href={channelPath('badge', scenario, id)}>{follow.badge}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </SnippetList>
    </Section>
  )
}
