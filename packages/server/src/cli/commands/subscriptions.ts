import type { DeliveryAttempt, Subscription } from '@tracker/client'
import { ask, type Connection } from '../client.ts'
import { command, type Shown, type Values } from '../command.ts'
import { Failure } from '../failure.ts'
import { nextPage } from '../show/next-page.ts'
import { shownAttempts, shownSubscription, shownSubscriptions } from '../show/subscriptions.ts'

interface AnswerPage<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

const options = {
  scenario: {
    type: 'string',
    multiple: true,
    help: [
      '<scenario>',
      'for add: of this scenario, again for more; without it of all. For replay: of this one',
    ],
  },
  track: { type: 'string', multiple: true, help: ['<track>', 'for add: only what is about this track'] },
  party: { type: 'string', multiple: true, help: ['<party>', 'for add: only what is about this party'] },
  kind: { type: 'string', multiple: true, help: ['<kind>', 'for add: only revisions of this kind'] },
  only: { type: 'string', help: ['key-events', 'for add: only transitions and what was marked as key'] },
  sign: { type: 'string', help: ['ed25519', 'for add: sign with Ed25519 as well'] },
  from: { type: 'string', help: ['<revision>', 'for replay: the first revision that is delivered again'] },
  after: { type: 'string', help: ['<cursor>', 'for list and deliveries: continue after a page'] },
} as const

type Given = Values<typeof options>

const verbs: Readonly<
  Record<string, (connection: Connection, argument: string, given: Given) => Promise<Shown>>
> = {
  add,
  show: (connection, id) => shownAt(connection, pathOf(id)),
  enable: (connection, id) => change(connection, id, 'active'),
  disable: (connection, id) => change(connection, id, 'disabled'),
  replay,
  deliveries,
  delete: remove,
}

export const subscriptions = command({
  summary: 'subscriptions to new revisions: list, add, show, enable, disable, replay, delete them',
  arguments: [`[list|${Object.keys(verbs).join('|')}]`, '[subscription|url]'],
  options,
  details: [
    'Takes a --key. add takes a URL, the others the id of a subscription, which list shows.',
    'add prints the secret of the signatures once. deliveries lists what was sent and tried. replay delivers again',
    'from a revision on; enable resumes after the last delivery.',
  ],
  example:
    'subscriptions add https://receiver.example/hook --scenario ukraine-diplomatic-track --only key-events',
  run: (connection, [verb = 'list', argument], given) => {
    if (verb === 'list') return list(connection, given)
    const run = verbs[verb]
    if (!run)
      throw new Failure('misused', `subscriptions: list, ${Object.keys(verbs).join(', ')}, not ${verb}.`)
    if (argument === undefined)
      throw new Failure(
        'misused',
        `subscriptions: ${verb} ${verb === 'add' ? 'which URL?' : 'which? Name its id.'}`,
      )
    if (verb !== 'add' && URL.canParse(argument))
      throw new Failure(
        'misused',
        `subscriptions: ${verb} takes the id of a subscription, not its URL; list shows both.`,
      )
    return run(connection, argument, given)
  },
})

function pathOf(id: string): string {
  return `/v1/subscriptions/${encodeURIComponent(id)}`
}

async function shownAt(connection: Connection, path: string, body?: object, method?: 'PATCH' | 'POST') {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const { json } = await ask(connection, { path, ...(method === undefined ? {} : { method }), ...sent })
  return { json, text: shownSubscription(json as Subscription) }
}

function add(connection: Connection, url: string, given: Given): Promise<Shown> {
  const { scenario = ['*'], track, party, kind, only, sign } = given
  if (only !== undefined && only !== 'key-events')
    throw new Failure('misused', 'subscriptions: --only key-events.')
  if (sign !== undefined && sign !== 'ed25519') throw new Failure('misused', 'subscriptions: --sign ed25519.')
  const filters = Object.entries({ tracks: track, parties: party, kinds: kind })
  const asked = {
    url,
    scenarios: scenario,
    ...Object.fromEntries(filters.filter(([, values]) => values !== undefined)),
    ...(only === undefined ? {} : { key: true }),
    ...(sign === undefined ? {} : { asymmetric: true }),
  }
  return shownAt(connection, '/v1/subscriptions', asked, 'POST')
}

function change(connection: Connection, id: string, state: 'active' | 'disabled'): Promise<Shown> {
  return shownAt(connection, pathOf(id), { state }, 'PATCH')
}

function replay(connection: Connection, id: string, { from, scenario = [] }: Given): Promise<Shown> {
  if (from === undefined || !/^[1-9]\d{0,11}$/.test(from))
    throw new Failure('misused', 'subscriptions: replay from which revision? Give --from with its number.')
  const [only, ...more] = scenario
  if (more.length > 0) throw new Failure('misused', 'subscriptions: replay takes one --scenario.')
  const asked = { from: Number(from), ...(only === undefined ? {} : { scenario: only }) }
  return shownAt(connection, `${pathOf(id)}/replay`, asked, 'POST')
}

async function remove(connection: Connection, id: string): Promise<Shown> {
  await ask(connection, { method: 'DELETE', path: pathOf(id) })
  return { json: { deleted: id }, text: `${id} is deleted` }
}

async function list(connection: Connection, given: Given): Promise<Shown> {
  const page = await paged<Subscription>(connection, '/v1/subscriptions', given)
  return { json: page, text: `${shownSubscriptions(page.items)}${nextPage(page.next)}` }
}

async function deliveries(connection: Connection, id: string, given: Given): Promise<Shown> {
  const page = await paged<DeliveryAttempt>(connection, `${pathOf(id)}/deliveries`, given)
  return { json: page, text: `${shownAttempts(page.items)}${nextPage(page.next)}` }
}

async function paged<T>(connection: Connection, path: string, { after }: Given): Promise<AnswerPage<T>> {
  const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`
  return (await ask(connection, { path: `${path}${query}` })).json as AnswerPage<T>
}
