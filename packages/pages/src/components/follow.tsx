import type { ChannelName, ChannelNameOf } from '@tracker/http'
import type { Snippets } from '../channels/snippets.ts'
import { channelPath, dataPath, scenarioPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'
import { Section } from './section.tsx'
import { SnippetList } from './snippet-list.tsx'

interface FollowProps {
  readonly scenario: string
  readonly snippets: Snippets
}

/** Links to the channels of a scenario, and shows the snippets that embed it in other pages. */
export function Follow({ scenario, snippets }: FollowProps) {
  const { follow } = useTexts()
  const names: Readonly<Record<ChannelNameOf<'scenario'>, string>> = {
    atom: follow.atom,
    json: follow.json,
    calendar: follow.calendar,
    badge: follow.badge,
  }
  const channels = [
    ...Object.entries(names).map(
      ([channel, name]) => [channelPath(channel as ChannelName, scenario), name] as const,
    ),
    [`${scenarioPath(scenario)}/embed`, follow.embed],
    [dataPath(scenario), follow.data],
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
      <SnippetList snippets={snippets} />
    </Section>
  )
}
