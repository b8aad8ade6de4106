import { isChannel, type Publisher } from '@tracker/http'
import type { Child, FC } from 'hono/jsx'
import { createContext, useContext } from 'hono/jsx'
import { useTexts } from './phrase.tsx'
import { channelIn, withLanguage } from './with-language.ts'

/** The path and query of the request; `root` is the path of the public address, `/tracker` or empty. */
export interface Address {
  readonly root: string
  readonly path: string
  readonly query: URLSearchParams
  /** The publisher of the tracker. */
  readonly publisher?: Publisher | undefined
}

const CurrentAddress = createContext<Address>({ root: '', path: '/', query: new URLSearchParams() })

/** Renders its children for the address of the request. */
export const AtAddress: FC<{ readonly address: Address; readonly children?: Child }> = ({
  address,
  children,
}) => <CurrentAddress.Provider value={address}>{children}</CurrentAddress.Provider>

/** Returns the address of the page being rendered. */
export function useAddress(): Address {
  return useContext(CurrentAddress)
}

const page = /^\/(?:[?#]|$|(?:scenarios|docs|about)(?:[/?#]|$))/

/**
 * Returns a function that turns a path of the tracker into a link: with the path of the public address, and with the
 * language of the page if it would be lost otherwise. For a page, that is if the reader has named it; for a channel, if
 * it is not the default.
 */
export function useHref(): (path: string) => string {
  const { lang } = useTexts()
  const { root, query } = useAddress()
  const named = query.has('lang')
  const inLanguage = (href: string) => {
    if (isChannel(href)) return channelIn(href, lang)
    return named && page.test(href) ? withLanguage(href, lang) : href
  }
  return (path) => `${root}${inLanguage(path)}`
}
