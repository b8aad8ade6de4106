import { useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import { httpLink, lineText, plainText } from '../text/safe-text.ts'

interface TextProps {
  /** The title within the text that decides its language; by default all of it. */
  readonly title?: string
  readonly children: string
}

/** Isolates a user's text within a line, so that its direction affects nothing around it. */
export function Text({ title, children }: TextProps) {
  return <bdi {...useWritten()(title ?? children)}>{lineText(children)}</bdi>
}

/** Isolates a sentence in the language of the page in which a user's text occurs. */
export function Sentence({ children }: { readonly children: string }) {
  return <bdi>{lineText(children)}</bdi>
}

/** Shows a user's text that alone decides its direction. */
export function Written({ children }: { readonly children: string }) {
  const written = useWritten()(children)
  const text = lineText(children)
  return written.lang === undefined ? <>{text}</> : <span {...written}>{text}</span>
}

/** Shows English text of the API on a page in any language. */
export function InEnglish({ children }: { readonly children: string }) {
  const { lang } = useTexts()
  return <bdi lang={lang === 'en' ? undefined : 'en'}>{lineText(children)}</bdi>
}

/** Shows a user's longer text in paragraphs, each with its own direction. */
export function Paragraphs({ children }: { readonly children: string }) {
  const written = useWritten()(children)
  const paragraphs = plainText(children).split(/\n\s*\n/)
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p class="prose" dir="auto" {...written}>
          {paragraph}
        </p>
      ))}
    </>
  )
}

/** Links out of the tracker if the address is on the web; otherwise shows the text only. */
export function OutLink({
  href,
  children,
}: {
  readonly href: string | undefined
  readonly children: string
}) {
  const link = httpLink(href)
  if (link === undefined) return <Text>{children}</Text>
  return (
    <a href={link} rel="noopener nofollow ugc">
      <Text>{children}</Text>
    </a>
  )
}
