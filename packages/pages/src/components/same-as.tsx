import { useTexts } from '../text/language/phrase.tsx'
import { httpLink } from '../text/safe-text.ts'
import { OutLink } from './text.tsx'

/** Links to the same thing elsewhere, each by the name of its host. Renders nothing without any. */
export function SameAs({ links = [] }: { readonly links: readonly string[] | undefined }) {
  const { track } = useTexts()
  const all = links.flatMap((link) => httpLink(link) ?? [])
  if (all.length === 0) return null
  return (
    <p class="fine">
      {track.elsewhere}
      {': '}
      {all.map((link, at) => (
        <>
          {at === 0 ? null : ', '}
          <OutLink href={link}>{new URL(link).host.replace(/^www\./, '')}</OutLink>
        </>
      ))}
    </p>
  )
}
