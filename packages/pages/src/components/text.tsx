import type { Sentence } from '@tracker/domain'
import { useTexts } from '../text/language/phrase.tsx'
import { Marked } from '../text/language/marked.tsx'
import { useWritten } from '../text/language/written.ts'
import { formatNumber } from '../text/format-number.ts'
import { cutMiddle, httpLink, lineText, plainText } from '../text/safe-text.ts'
import { When } from '../text/time/when.tsx'

interface TextProps {
  /** The title within the text that decides its language; by default all of it. */
  readonly title?: string
  readonly children: string
}

/** Isolates a user's text within a line, so that its direction affects nothing around it. */
export function Text({ title, children }: TextProps) {
  return <bdi {...useWritten()(title ?? children)}>{lineText(children)}</bdi>
}

/** The maximum numbers of characters from the start and the end of a text in a list of sentences. */
const ends = [400, 200] as const

/** Cuts a long text of a sentence in the middle, if it is one of a list. */
export function shortened(text: string): string {
  return cutMiddle(text, ...ends)
}

interface SentenceProps {
  readonly parts: Sentence
  /** Shortens each text of the sentence; none is by default. */
  readonly cut?: (text: string) => string
}

/** Isolates a sentence in the language of the page. People's words in it are marked with theirs. */
export function SentenceText(props: SentenceProps) {
  const { parts, cut = lineText } = props
  const [only, ...more] = parts
  if (more.length === 0 && typeof only === 'object') {
    return 'said' in only ? <Text title={only.said}>{cut(only.said)}</Text> : <SentenceParts {...props} />
  }
  return (
    <bdi>
      <SentenceParts {...props} />
    </bdi>
  )
}

/** Shows a sentence like {@link SentenceText} where nothing stands beside it. */
export function SentenceParts({ parts, cut = lineText }: SentenceProps) {
  const { locale } = useTexts()
  const written = useWritten()
  return (
    <>
      {parts.map((part) => {
        if (typeof part === 'string') return plainText(part)
        if ('said' in part) return <Marked lang={written(part.said).lang}>{cut(part.said)}</Marked>
        if ('bound' in part) return <When time={part.bound} bound />
        if (!('fact' in part)) return <When time={part} />
        return typeof part.fact === 'number' ? formatNumber(part.fact, locale) : <When time={part.fact} />
      })}
    </>
  )
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
