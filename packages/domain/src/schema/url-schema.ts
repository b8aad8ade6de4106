import * as v from 'valibot'
import { mostCharacters } from './most-characters.ts'

const longestUrl = 2048

/** A whole URL of the web, without credentials. */
export const urlSchema = v.pipe(
  v.string('This must be a URL, a string.'),
  mostCharacters(longestUrl, `A URL has at most ${longestUrl} characters.`),
  v.check(
    (text) => /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text),
    'This must be a whole URL that begins with https:// or http://.',
  ),
  v.check((text) => {
    if (!URL.canParse(text)) return true
    const { username, password } = new URL(text)
    return username === '' && password === ''
  }, 'This must be a URL without a user name and a password: everybody can read it.'),
)
