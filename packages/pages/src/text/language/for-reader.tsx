import type { Context } from 'hono'
import type { Child, FC } from 'hono/jsx'
import { InLanguage } from './phrase.tsx'
import { plainPath, publicPath, type Publisher } from '@tracker/http'
import { AtAddress } from './address.tsx'
import { pageLanguage } from './asked-language.ts'

interface ForReaderProps {
  readonly c: Context
  readonly base: string
  readonly publisher?: Publisher | undefined
  readonly children?: Child
}

/** Renders its children in the language of a request, with links that keep to it and to the public address `base`. */
export const ForReader: FC<ForReaderProps> = ({ c, base, publisher, children }) => {
  const { pathname, searchParams } = new URL(c.req.url)
  return (
    <InLanguage texts={pageLanguage(c)}>
      <AtAddress
        address={{ root: publicPath(base, ''), path: plainPath(pathname), query: searchParams, publisher }}
      >
        {children}
      </AtAddress>
    </InLanguage>
  )
}
