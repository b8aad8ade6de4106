import { languages } from './languages.ts'

/** An address that names its language in the query, whatever else it asks for. */
export function withLanguage(href: string, lang: string): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? []
  const named = new URLSearchParams(query)
  named.set('lang', lang)
  return `${path}?${named.toString()}${fragment}`
}

/** The address of a channel in a language: what follows it knows no reader, and takes the first where none is named. */
export function channelIn(href: string, lang: string): string {
  return lang === languages[0].lang ? href : withLanguage(href, lang)
}
