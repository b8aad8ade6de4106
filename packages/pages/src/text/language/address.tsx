import type { Child, FC } from 'hono/jsx'
import { createContext, useContext } from 'hono/jsx'
import { useTexts } from './phrase.tsx'
import { channelIn, withLanguage } from './with-language.ts'

/** The path and query by which a page was asked for. */
export interface Address {
  readonly path: string
  readonly query: URLSearchParams
}

const Asked = createContext<Address>({ path: '/', query: new URLSearchParams() })

/** Renders what it holds for the address at which it was asked for. */
export const AtAddress: FC<{ readonly address: Address; readonly children?: Child }> = ({
  address,
  children,
}) => <Asked.Provider value={address}>{children}</Asked.Provider>

/** The address of the page that is being rendered. */
export function useAddress(): Address {
  return useContext(Asked)
}

const channel = /\.(?:svg|atom|ics)(?:[?#]|$)|\/feed\.json(?:[?#]|$)/
const page = /^\/(?:[?#]|$|(?:scenarios|docs)(?:[/?#]|$))/

/**
 * Gives an address of ours the language of the page where it would be lost otherwise: a page's where the reader has
 * named it, a channel's where it is not what that has by itself. What is not ours stays as it is.
 */
export function useLanguageOf(): (href: string) => string {
  const { lang } = useTexts()
  const named = useAddress().query.has('lang')
  return (href) => {
    if (channel.test(href)) return channelIn(href, lang)
    return named && page.test(href) ? withLanguage(href, lang) : href
  }
}
