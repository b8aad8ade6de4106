import type { RefusedDelivery, Written } from '@tracker/client'
import { ask, type Connection } from '../client.ts'
import { command, type Shown } from '../command.ts'
import { readJson } from '../content.ts'
import { Failure } from '../failure.ts'
import { nextPage } from '../show/next-page.ts'
import { shownDeliveries, shownDelivery } from '../show/deliveries.ts'
import { shownWritten } from '../show/written.ts'

interface DeliveryPage {
  readonly items: readonly RefusedDelivery[]
  readonly next: string | null
}

export const deliveries = command({
  summary: 'refused deliveries: list, show, retry or dismiss them',
  arguments: ['[list|show|retry|dismiss]', '[delivery]'],
  options: {
    status: {
      type: 'string',
      help: ['refused|filed|dismissed', 'for list; refused by default'],
    },
    scenario: {
      type: 'string',
      help: ['<scenario>', 'for list: those that name this scenario, or were filed in it'],
    },
    source: { type: 'string', help: ['<source>', 'for list: those of this source'] },
    after: { type: 'string', help: ['<cursor>', 'for list: continue after a page'] },
    payload: {
      type: 'string',
      help: ['<file>', 'for retry: file this JSON instead, in the form of its sender; - for standard input'],
    },
    withdrawn: {
      type: 'boolean',
      help: ['', 'for retry: file it although its document was withdrawn since'],
    },
  },
  details: ['Takes a --key of an editor.'],
  example: 'deliveries retry dlv_… --payload mended.json',
  run: (
    connection,
    [verb = 'list', delivery],
    { payload, withdrawn, source, status = 'refused', scenario, after },
  ) => {
    if (verb === 'list') return listed(connection, { status, source, scenario, after })
    const run = { show, retry, dismiss }[verb]
    if (!run) throw new Failure('misused', `deliveries: list, show, retry or dismiss, not ${verb}.`)
    if (delivery === undefined) throw new Failure('misused', `deliveries: ${verb} which? Name its id.`)
    return run(connection, `/v1/deliveries/${encodeURIComponent(delivery)}`, { payload, withdrawn })
  },
})

async function listed(
  connection: Connection,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Shown> {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  )
  const { json } = await ask(connection, { path: `/v1/deliveries?${new URLSearchParams(given).toString()}` })
  const { items, next } = json as DeliveryPage
  return { json, text: `${shownDeliveries(items)}${nextPage(next)}` }
}

async function show(connection: Connection, path: string): Promise<Shown> {
  const { json } = await ask(connection, { path })
  return { json, text: shownDelivery(json as RefusedDelivery) }
}

async function retry(
  connection: Connection,
  path: string,
  { payload, withdrawn }: { readonly payload: string | undefined; readonly withdrawn: boolean | undefined },
): Promise<Shown> {
  const members = [
    payload === undefined ? [] : `"payload": ${readJson(payload).text}`,
    withdrawn ? '"withdrawn": true' : [],
  ].flat()
  const body = members.length === 0 ? {} : { body: `{${members.join(', ')}}` }
  const { json } = await ask(connection, { method: 'POST', path: `${path}/retry`, ...body })
  return { json, text: shownWritten(json as Written) }
}

async function dismiss(connection: Connection, path: string): Promise<Shown> {
  const { json } = await ask(connection, { method: 'POST', path: `${path}/dismissal` })
  return { json, text: shownDelivery(json as RefusedDelivery) }
}
