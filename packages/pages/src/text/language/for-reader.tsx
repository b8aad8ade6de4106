import type { Context } from 'hono'
import type { Child, FC } from 'hono/jsx'
import { InLanguage } from './phrase.tsx'
import { AtAddress } from './address.tsx'
import { pageLanguage } from './asked-language.ts'

/** Renders what it holds for whoever sent a request: in their language, with links that keep to it. */
export const ForReader: FC<{ readonly c: Context; readonly children?: Child }> = ({ c, children }) => {
  const { pathname, searchParams } = new URL(c.req.url)
  return (
    <InLanguage texts={pageLanguage(c)}>
      <AtAddress address={{ path: pathname, query: searchParams }}>{children}</AtAddress>
    </InLanguage>
  )
}
