import { DomainError, type Fault } from '@tracker/domain'
import { type Adapter } from '../access/adapter.ts'
import { isLeaf, type Template } from '../access/template.ts'
import { firstLine, lineText, proseText } from './mapped-text.ts'
import { payloadValue } from './payload-value.ts'
import { systems } from './system.ts'
import { systemTime } from './system-time.ts'

/** The data of a report that a map made from a payload, and the origin of each value in the payload. */
export interface Mapped {
  readonly data: Readonly<Record<string, unknown>>
  /** From a pointer into `data` to one into the payload. */
  readonly origins: ReadonlyMap<string, string>
}

/** The keys of a report whose values are times, or hold some. */
const timeKeys = new Set(['occurred', 'expected', 'published', 'facts'])

/** The pointers into a report at which a text may have several lines. */
const prose =
  /^\/(?:body|standfirst|reason|claims\/\d+\/text|(?:tracks\/\d+\/)?(?:override\/reason|positions\/[^/]+\/terms))$/

/**
 * Fills a map from a payload. Values that the payload lacks and that have no default are left out; texts lose the line
 * breaks and control characters that a report may not have there.
 */
export function mapReport({ kind, map }: Pick<Adapter, 'kind' | 'map'>, payload: unknown): Mapped {
  const { notices = [] } = systems[kind].payload
  const origins = new Map<string, string>()
  const textAt = (at: string, pointer: string, text: string): string => {
    if (prose.test(at)) return proseText(text)
    return lineText(notices.includes(pointer) ? firstLine(text) : text)
  }
  const filled = (template: Template, at: string, timed: boolean): unknown => {
    if (isLeaf(template)) {
      if ('value' in template) return template.value
      const { pointer } = template
      origins.set(at, pointer)
      const value = payloadValue(payload, pointer) ?? template.default
      if (typeof value !== 'string') return value
      const text = textAt(at, pointer, value)
      return timed ? systemTime(text, pointer) : text
    }
    if (Array.isArray(template)) {
      const list: unknown[] = []
      for (const item of template as readonly Template[]) {
        const value = filled(item, `${at}/${list.length}`, timed)
        if (value !== undefined) list.push(value)
      }
      return list.length === 0 ? undefined : list
    }
    const members = Object.entries(template).flatMap(([key, inner]) => {
      const value = filled(inner, `${at}/${key}`, timed || timeKeys.has(key))
      return value === undefined ? [] : [[key, value] as const]
    })
    return members.length === 0 ? undefined : Object.fromEntries(members)
  }
  const data = filled(map, '', false) as Mapped['data'] | undefined
  return { data: data ?? {}, origins }
}

/**
 * Rebases a refusal's pointers to the payload that the content system sent. A fault of the map's own values gets the
 * empty pointer, and a detail that names the map's key.
 */
export function inPayload(error: unknown, { origins }: Mapped): unknown {
  if (!(error instanceof DomainError) || !error.extra.errors) return error
  const errors = error.extra.errors.map((fault) => originOf(fault, origins))
  const [first] = errors
  const message = first ? `${first.pointer || 'the delivery'}: ${first.detail}` : error.message
  return new DomainError(error.code, message, { ...error.extra, errors }, { cause: error })
}

function originOf({ pointer, detail }: Fault, origins: Mapped['origins']): Fault {
  const key = pointer.replace(/^\/data(?=\/|$)/, '')
  for (let at = key; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const origin = origins.get(at)
    if (origin !== undefined)
      return { pointer: origin + key.slice(at.length), detail: `${detail} (${key.slice(1)} of the report)` }
  }
  return { pointer: '', detail: `${key.slice(1) || 'the report'} in the source's map: ${detail}` }
}
