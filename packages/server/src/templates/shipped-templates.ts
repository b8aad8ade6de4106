import { readdirSync, readFileSync } from 'node:fs'
import { parseDefinition } from '@tracker/domain'
import type { ShippedTemplate } from './compose.ts'

const folder = new URL('../../../../scenarios/templates/', import.meta.url)

/** Returns the templates that ship with the tracker, by name. */
export function shippedTemplates(): readonly ShippedTemplate[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.toSorted().map((file) => {
    const parsed = parseDefinition(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
    if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.faults)}`)
    return { name: file.replace(/\.json$/, ''), definition: parsed.definition }
  })
}
