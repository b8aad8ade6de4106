import { DomainError } from '@tracker/domain'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { queryParameter, refuseQuery } from '@tracker/http'
import type { Texts } from '../texts.ts'
import { languages } from './languages.ts'

const [fallback] = languages
const supports = languages.map(({ lang }) => lang)

/** The language that the parameter `lang` names; undefined without it. Throws `query-invalid` for one that there is not. */
export function namedLanguage(c: Context): Texts | undefined {
  const named = queryParameter(c, 'lang')
  if (named === undefined) return undefined
  return textsFor(named) ?? refuseQuery('lang', `${named} is none of ${supports.join(', ')}`)
}

/** The language of what is followed or embedded: English unless `lang` names another, as many share one address. */
export function channelLanguage(c: Context): Texts {
  return namedLanguage(c) ?? fallback
}

/** The language of a page: what `lang` names, else what the reader prefers (RFC 9110, section 12.5.4). */
export function pageLanguage(c: Context): Texts {
  try {
    return namedLanguage(c) ?? preferredLanguage(c)
  } catch (error) {
    // The page itself refuses it, in the language that it can.
    if (error instanceof DomainError) return preferredLanguage(c)
    throw error
  }
}

function preferredLanguage(c: Context): Texts {
  const match = (asked: readonly { readonly type: string; readonly q: number }[]) =>
    asked.find(({ type, q }) => q > 0 && textsFor(type))?.type ?? fallback.lang
  const preferred = accepts(c, { header: 'Accept-Language', supports, default: fallback.lang, match })
  return textsFor(preferred) ?? fallback
}

/** The texts for a language tag: of the longest part of it that there is (RFC 4647, section 3.4). */
function textsFor(tag: string): Texts | undefined {
  const asked = tag.toLowerCase()
  return languages.find(({ lang }) => asked === lang || asked.startsWith(`${lang}-`))
}
