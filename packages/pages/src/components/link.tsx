import type { JSX } from 'hono/jsx'
import { useHref } from '../text/language/address.tsx'

/** Links to a path of the tracker, keeping the public address and the language that the reader has chosen. */
export function Link({ href, children, ...rest }: JSX.IntrinsicElements['a'] & { readonly href: string }) {
  const at = useHref()
  return (
    <a {...rest} href={at(href)}>
      {children}
    </a>
  )
}
