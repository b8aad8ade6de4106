import type { JSX } from 'hono/jsx'
import { useLanguageOf } from '../text/language/address.tsx'

/** A link within the tracker, which keeps to the language that the reader has named. */
export function Link({ href, children, ...rest }: JSX.IntrinsicElements['a'] & { readonly href: string }) {
  const inLanguage = useLanguageOf()
  return (
    <a {...rest} href={inLanguage(href)}>
      {children}
    </a>
  )
}
