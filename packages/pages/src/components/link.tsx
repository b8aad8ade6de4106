import type { JSX } from 'hono/jsx'
import { useHref } from '../text/language/address.tsx'

/** A link to a path of the tracker, which keeps to the public address and to the language that the reader has named. */
export function Link({ href, children, ...rest }: JSX.IntrinsicElements['a'] & { readonly href: string }) {
  const at = useHref()
  return (
    <a {...rest} href={at(href)}>
      {children}
    </a>
  )
}
