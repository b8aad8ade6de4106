import { lookup } from '../lookup.ts'

/** Fills the places of a template and returns its parts. A place without a value stays as it is, to be noticed. */
export function fill<T>(text: string, places: Readonly<Record<string, T>>): readonly (string | T)[] {
  return text
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? (lookup(places, part.slice(1, -1)) ?? part) : part))
    .filter((part) => part !== '')
}

/** {@link fill} for templates whose every part is text. */
export function filled(text: string, places: Readonly<Record<string, string | number>>): string {
  return fill(text, places).join('')
}
