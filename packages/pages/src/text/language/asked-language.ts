import { DomainError } from '@tracker/domain'
import type { Context } from 'hono'
import { preferred, queryParameter, refuseQuery } from '@tracker/http'
import type { Texts } from '../texts.ts'
import { languages } from './languages.ts'

const [fallback] = languages
const supports = languages.map(({ lang }) => lang)

/** Returns the language of the parameter `lang`; undefined without it. Throws `query-invalid` for an unknown one. */
export function namedLanguage(c: Context): Texts | undefined {
  const named = queryParameter(c, 'lang')
  if (named === undefined) return undefined
  return textsFor(named) ?? refuseQuery('lang', `is one of ${supports.join(', ')}`)
}

/** Returns the language of a channel: English unless `lang` names another, since many readers share one address. */
export function channelLanguage(c: Context): Texts {
  return namedLanguage(c) ?? fallback
}

/** Returns the language of a page: the one of `lang`, or else the reader's preference (RFC 9110, section 12.5.4). */
export function pageLanguage(c: Context): Texts {
  try {
    return namedLanguage(c) ?? preferredLanguage(c)
  } catch (error) {
    // The page itself rejects it, in the best language available.
    if (error instanceof DomainError) return preferredLanguage(c)
    throw error
  }
}

function preferredLanguage(c: Context): Texts {
  return preferredTexts(c.req.header('Accept-Language'))
}

/** Returns the language of a page, as a tag, for a reader who sends this Accept-Language. */
export function preferredTag(header: string | undefined): string {
  return preferredTexts(header).lang
}

function preferredTexts(header: string | undefined): Texts {
  return preferred(header, textsFor, fallback)
}

/** Returns the texts for a language tag, by its longest known prefix (RFC 4647, section 3.4). */
function textsFor(tag: string): Texts | undefined {
  const asked = tag.toLowerCase()
  return languages.find(({ lang }) => asked === lang || asked.startsWith(`${lang}-`))
}
