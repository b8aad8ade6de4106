import type { Snippets } from '../channels/snippets.ts'
import { dataPath, scenarioPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'
import { Section } from './section.tsx'
import { SnippetList } from './snippet-list.tsx'

interface FollowProps {
  readonly scenario: string
  readonly snippets: Snippets
}

/** The channels in which a scenario can be followed without coming back to its page, and what to put on pages of one's own. */
export function Follow({ scenario, snippets }: FollowProps) {
  const { follow } = useTexts()
  const data = dataPath(scenario)
  const channels = [
    [`${data}/feed.atom`, follow.atom],
    [`${data}/feed.json`, follow.json],
    [`${data}/calendar.ics`, follow.calendar],
    [`${data}/badge.svg`, follow.badge],
    [`${scenarioPath(scenario)}/embed`, follow.embed],
    [data, follow.data],
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
