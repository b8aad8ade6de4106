import { useTexts } from '../text/language/phrase.tsx'
import { Section } from './section.tsx'
import { Paragraphs } from './text.tsx'

/** Shows the summary of a scenario. Renders nothing without one. */
export function About({ summary }: { readonly summary: string | undefined }) {
  const { about } = useTexts()
  if (summary === undefined) return null
  return (
    <Section id="about" title={about.title}>
      <Paragraphs>{summary}</Paragraphs>
    </Section>
  )
}
