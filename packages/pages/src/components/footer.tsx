import { useAddress } from '../text/language/address.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { httpLink, lineText } from '../text/safe-text.ts'
import { Link } from './link.tsx'

/**
 * Shows the publisher, their corrections policy and their contact; on pages other than stories, also the documentation.
 */
export function Footer() {
  const { brand, about, docs } = useTexts()
  const { path, publisher = {} } = useAddress()
  const policy = httpLink(publisher.policy)
  return (
    <footer class="foot">
      <span>{lineText(publisher.name ?? brand)}</span>
      <nav aria-label={about.foot}>
        {policy === undefined ? (
          <Link href="/about">{about.corrections}</Link>
        ) : (
          <a href={policy}>{about.corrections}</a>
        )}
        {publisher.contact === undefined ? null : <a href={publisher.contact}>{about.contact}</a>}
        {path.startsWith('/scenarios/') ? null : <Link href="/docs">{docs}</Link>}
      </nav>
    </footer>
  )
}
