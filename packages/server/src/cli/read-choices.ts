import { type Definition, idSchema, nearName } from '@tracker/domain'
import * as v from 'valibot'
import { Failure } from './failure.ts'
import type { ShippedTemplate } from '../templates/compose.ts'

/** Reads `ceasefire,un-vote` as templates. Throws a `Failure` that names those there are. */
export function readTemplates(
  text: string | undefined,
  all: readonly ShippedTemplate[],
): readonly ShippedTemplate[] {
  const names = all.map(({ name }) => name)
  const asked = (text ?? '').split(',').map((name) => name.trim())
  if (asked.join('') === '') {
    const detail = `Name the templates with --from, e.g. --from ${names.slice(0, 2).join(',')}.`
    throw new Failure('misused', `${detail} There are ${names.join(', ')}.`)
  }
  return asked.map((name) => {
    const found = all.find((one) => one.name === name)
    if (found) return found
    const near = nearName(name, names)
    const hint = near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`
    throw new Failure('misused', `--from: there is no template "${name}"; ${hint}`)
  })
}

const idAndName = 'write <id>=<name>, as in russia=Russia'
const commaInName = 'a comma begins the next party, so write a name that has one into the file afterwards'

/** Reads `russia=Russia,ukraine=Ukraine` as parties; `russia` alone is called Russia. Throws a `Failure`. */
export function readParties(texts: readonly string[] = []): NonNullable<Definition['parties']> {
  const parties: Record<string, { name: string }> = {}
  for (const text of texts.flatMap((list) => list.split(',')).map((one) => one.trim())) {
    const [, id = '', name = ''] = /^([^=]*)=?(.*)$/s.exec(text) ?? []
    requireId(`--parties ${text}`, id.trim(), text.includes('=') ? idAndName : `${idAndName}; ${commaInName}`)
    if (Object.hasOwn(parties, id.trim()))
      throw new Failure(
        'misused',
        `--parties: "${id.trim()}" is named twice; give each party an id of its own`,
      )
    parties[id.trim()] = { name: name.trim() || capitalised(id.trim()) }
  }
  return parties
}

/** Throws a `Failure` unless the text is an id. */
export function requireId(where: string, text: string, hint: string): void {
  const read = v.safeParse(idSchema, text)
  if (!read.success) throw new Failure('misused', `${where}: ${hint}. ${read.issues[0].message}`)
}

/** Makes an id readable: `my-story` becomes "My story". */
export function capitalised(id: string): string {
  const words = id.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
