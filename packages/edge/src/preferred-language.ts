import { languageTags } from '@tracker/http/language-tags'
import { preferred } from '@tracker/http/weighted'

/** Returns the tag of the supported language that a reader prefers, by prefix (RFC 4647 §3.4); by default the first. */
export function preferredLanguage(header: string | undefined): string {
  return preferred(header, supportedLanguage, languageTags[0])
}

/** Returns the supported language of a tag in lower case, by prefix; undefined if there is none. */
export function supportedLanguage(asked: string): string | undefined {
  return languageTags.find((tag) => asked === tag || asked.startsWith(`${tag}-`))
}
