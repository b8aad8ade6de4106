import { useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import { httpLink, lineText, plainText } from '../text/safe-text.ts'

/** A user's text within a line, in a direction of its own, so that it turns nothing around it. */
export function Text({ children }: { readonly children: string }) {
  return <bdi {...useWritten()}>{lineText(children)}</bdi>
}

/** A user's text where it alone decides the direction. */
export function Written({ children }: { readonly children: string }) {
  const written = useWritten()
  const text = lineText(children)
  return written.lang === undefined ? <>{text}</> : <span {...written}>{text}</span>
}

/** What the API says in English, in whatever language the page is. */
export function InEnglish({ children }: { readonly children: string }) {
  const { lang } = useTexts()
  return <bdi lang={lang === 'en' ? undefined : 'en'}>{lineText(children)}</bdi>
}

/** A user's longer text: a paragraph for each that it has, each in a direction of its own. */
export function Paragraphs({ children }: { readonly children: string }) {
  const written = useWritten()
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

/** A link out of the tracker where the address is one of the web; else only the text. */
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
