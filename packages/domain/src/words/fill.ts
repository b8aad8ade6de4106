import { lookup } from '../lookup.ts'

/** Fills a template and returns its parts. A placeholder without a value stays visible. */
export function fill<T>(text: string, places: Readonly<Record<string, T>>): readonly (string | T)[] {
  return text
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? (lookup(places, part.slice(1, -1)) ?? part) : part))
    .filter((part) => part !== '')
}

/** Fills a template whose parts are all texts, as {@link fill} does, and returns one text. */
export function filled(text: string, places: Readonly<Record<string, string | number>>): string {
  return fill(text, places).join('')
}
