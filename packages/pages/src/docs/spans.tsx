import { Link } from '../components/link.tsx'
import { parseInlines } from './markdown.ts'

/** Shows a line of Markdown: its code, emphasis and links. */
export function Spans({ text }: { readonly text: string }) {
  return (
    <>
      {parseInlines(text).map((span) => {
        if (span.kind === 'code') return <code translate="no">{span.text}</code>
        if (span.kind === 'strong') return <strong>{span.text}</strong>
        if (span.kind === 'em') return <em>{span.text}</em>
        return span.kind === 'link' ? <Reference {...span} /> : span.text
      })}
    </>
  )
}

/** Links to other pages are relative, as between their files; an address or an absolute path stays as it is. */
function Reference({ text, href }: { readonly text: string; readonly href: string }) {
  if (/^(?:https?:|\/)/.test(href)) return <a href={href}>{text}</a>
  return <Link href={`/docs/${href.replace(/\.md(?=#|$)/, '')}`}>{text}</Link>
}

/** Shows paragraphs of Markdown, separated by empty lines. */
export function SpannedParagraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n\n+/).map((paragraph) => (
        <p class="prose">
          <Spans text={paragraph} />
        </p>
      ))}
    </>
  )
}
