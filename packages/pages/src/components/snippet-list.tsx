import type { Child } from 'hono/jsx'
import type { Snippets } from '../channels/snippets.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'

const order = ['frame', 'badgeHtml', 'badgeMarkdown'] as const

interface SnippetListProps {
  /** What the snippets embed: paths and titles. */
  readonly embedded: readonly (readonly [href: string, title: string])[]
  readonly snippets: Snippets
  /** Further content of the same fold. */
  readonly children?: Child
}

/** Shows snippets in fields that can be selected and copied by mouse and keyboard, without scripts. */
export function SnippetList({ embedded, snippets, children }: SnippetListProps) {
  const { follow } = useTexts()
  return (
    <details class="snippets" id="snippets">
      <summary>{follow.snippets}</summary>
      <p class="fine">{follow.snippetsLead}</p>
      <ul class="channels">
        {embedded.map(([href, title]) => (
          <li>
            <Link href={href}>{title}</Link>
          </li>
        ))}
      </ul>
      {order.map((name) => (
        <p>
          <label for={`snippet-${name}`}>{follow[name]}</label>
          <textarea id={`snippet-${name}`} readonly rows={4} spellcheck={false} dir="ltr">
            {snippets[name]}
          </textarea>
        </p>
      ))}
      {children}
    </details>
  )
}
