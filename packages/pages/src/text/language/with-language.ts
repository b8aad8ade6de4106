import { languages } from './languages.ts'

/** Adds the language to an address. */
export function withLanguage(href: string, lang: string): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? []
  const named = new URLSearchParams(query)
  named.set('lang', lang)
  return `${path}?${named.toString()}${fragment}`
}

/** Returns the address of a channel in a language; the default language needs no parameter. */
export function channelIn(href: string, lang: string): string {
  return lang === languages[0].lang ? href : withLanguage(href, lang)
}
