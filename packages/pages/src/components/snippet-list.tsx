import type { Snippets } from '../channels/snippets.ts'
import { useTexts } from '../text/language/phrase.tsx'

const order = ['frame', 'badgeHtml', 'badgeMarkdown'] as const

/** Shows snippets in fields that can be selected and copied by mouse and keyboard, without scripts. */
export function SnippetList({ snippets }: { readonly snippets: Snippets }) {
  const { follow } = useTexts()
  return (
    <details class="snippets" id="snippets">
      <summary>{follow.snippets}</summary>
      <p class="fine">{follow.snippetsLead}</p>
      {order.map((name) => (
        <p>
          <label for={`snippet-${name}`}>{follow[name]}</label>
          <textarea id={`snippet-${name}`} readonly rows={4} spellcheck={false} dir="ltr">
            {snippets[name]}
          </textarea>
        </p>
      ))}
    </details>
  )
}
