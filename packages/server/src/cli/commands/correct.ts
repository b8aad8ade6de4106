import type { Written } from '@tracker/client'
import { contentKeys, type HistoryItem, isObject } from '@tracker/domain'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { contentOf, contentOptions } from '../content.ts'
import { idOption, reasonOption } from '../options.ts'
import { scenarioPath } from '../path.ts'
import { send } from '../send.ts'
import { shownWritten } from '../show/written.ts'

export const correct = command({
  summary:
    'correct a report; what is not said anew stays, but a list (--by, --to, --claim, --cite) is replaced',
  arguments: ['scenario', 'report'],
  options: {
    ...reasonOption,
    headline: { type: 'string', help: ['<text>', 'the corrected headline'] },
    without: {
      type: 'string',
      multiple: true,
      help: ['<key>', 'take it out, e.g. event or facts/length; repeatable'],
    },
    ...contentOptions,
    ...idOption,
  },
  example: 'correct ukraine-diplomatic-track msg_1 --reason "It was Tuesday" --occurred 2025-05-20',
  run: async (
    connection,
    [scenario = '', report = ''],
    { id, reason = '', headline, without, ...values },
  ) => {
    const { json: before } = await ask(connection, { path: scenarioPath(scenario, ['reports', report]) })
    const said = { ...contentOf(values), ...(headline === undefined ? {} : { headline }) }
    const data = lacking(without ?? [], merged(asWritten(before as HistoryItem), said))
    const role = 'override' in data || 'confirms' in data ? 'reviewer' : 'editor'
    const json = await send(connection, {
      type: 'report.corrected',
      scenario,
      data: { report, reason, ...data },
      id,
      role,
    })
    return { json, text: shownWritten(json as Written) }
  },
})

type SaidContent = Readonly<Record<string, unknown>>

/** The content with what is said anew. Facts, positions and expectations are merged by their names. */
function merged(before: SaidContent, said: SaidContent): SaidContent {
  const anew = Object.entries(said).map(([key, value]) => {
    const former = before[key]
    const named = ['facts', 'positions', 'expected'].includes(key) && isObject(former) && isObject(value)
    return [key, named ? { ...former, ...value } : value] as const
  })
  return { ...before, ...Object.fromEntries(anew) }
}

/** The content without these keys, or `<key>/<name>` within them. */
function lacking(without: readonly string[], content: SaidContent, within = ''): SaidContent {
  const kept = Object.entries(content).filter(([key]) => !without.includes(within + key))
  return Object.fromEntries(
    kept.map(([key, value]) => {
      const inner = within === '' && without.some((one) => one.startsWith(`${key}/`))
      return [key, inner && isObject(value) ? lacking(without, value, `${key}/`) : value]
    }),
  )
}

/** The current content of the report, in the form in which reports are filed: times as they were written. */
function asWritten(item: HistoryItem): SaidContent {
  const { confirms } = item
  const content = Object.entries(item).filter(
    ([key, value]) =>
      contentKeys.includes(key) &&
      key !== 'key' &&
      value !== null &&
      !(key === 'event' && confirms !== undefined),
  )
  const { expected, keyEvent } = item
  return {
    ...Object.fromEntries(content.map(([key, value]) => [key, written(value)])),
    ...(expected === null ? { expected } : {}),
    ...(keyEvent ? { key: keyEvent } : {}),
  }
}

/** A value with each time in it as it was written. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written)
  if (typeof value !== 'object' || value === null) return value
  if ('earliest' in value && 'value' in value) return value.value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, written(inner)]))
}
