import { createHash } from 'node:crypto'
import { type Deps, addresses, apiApp, askedOutgoing, parseAccess, webhookApp } from '@tracker/http'
import { parseDefinition } from '@tracker/domain'
import { pagesApp } from '@tracker/pages'
import { scenarios, sqliteTable, subscriptions } from '@tracker/storage'
import { type Hono } from 'hono'
import { HonoRequest } from 'hono/request'
import { describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { knownParameters } from '@tracker/edge/known-parameters'
import edgeRoutes from '@tracker/edge/routes.json' with { type: 'json' }
import { synthesised } from './synthesised.ts'

const now = () => 0
const sha256 = createHash('sha256').update('a-key').digest('hex')
const access = parseAccess({
  sources: {},
  keys: { desk: { sha256, role: 'admin', scenarios: ['*'] } },
  reads: 'public',
})
const table = sqliteTable(':memory:')
const woken = { wake: async () => undefined }
const deps: Deps = {
  scenarios: scenarios({ table, now }),
  outgoing: askedOutgoing({ subscriptions: subscriptions(table), addresses: addresses() }, woken),
  access: () => access,
  now,
}
const file = (name: string) => ({ name, hash: 'hash', read: async () => new Uint8Array() })
const assets = ['page.css', 'page.js', 'icon.svg', 'reference.css', 'reference.js'].map(file)

const apps = {
  Webhook: webhookApp(deps),
  Api: apiApp(deps),
  Pages: pagesApp({ ...deps, base: 'https://tracker.example', version: 'test', assets }),
}

/** The paths that an app answers, without those of what goes before every answer. */
const pathsOf = (app: Hono) =>
  [...new Set(app.routes.map(({ path }) => path))].filter((path) => path !== '/*')

const route = v.object({
  Properties: v.object({
    RouteKey: v.pipe(v.string(), v.startsWith('ANY ')),
    Target: v.object({
      'Fn::Join': v.tuple([v.string(), v.tuple([v.string(), v.object({ Ref: v.string() })])]),
    }),
  }),
})
const integration = v.object({
  Properties: v.object({ IntegrationUri: v.object({ 'Fn::GetAtt': v.tuple([v.string(), v.string()]) }) }),
})

/** The stack's routes, each with the function that answers it. */
function gateway() {
  const { template } = synthesised()
  const found = template.findResources('AWS::ApiGatewayV2::Route')
  const integrations = template.findResources('AWS::ApiGatewayV2::Integration')
  return Object.values(v.parse(v.record(v.string(), route), found)).map(
    ({ Properties: { RouteKey, Target } }) => {
      const { Properties } = v.parse(integration, integrations[Target['Fn::Join'][1][1].Ref])
      const [id] = Properties.IntegrationUri['Fn::GetAtt']
      return {
        path: RouteKey.slice('ANY '.length),
        answeredBy: id.replace(/^HttpFunctions|[\dA-F]{8}$/g, ''),
      }
    },
  )
}
const routes = gateway()

/** A path as a pattern: `{name}` or `:name` for one segment, `{name+}` for the rest. */
const pattern = (path: string) =>
  new RegExp(
    `^${path
      .replaceAll('.', '\\.')
      .replaceAll(/\{\w+\+\}/g, '.+')
      .replaceAll(/\{\w+\}|:\w+/g, '[^/]+')}$`,
  )

/** API Gateway takes a full match before one that ends in `+`, and of those the one that says most. */
function chosen(request: string) {
  const fits = routes.filter(({ path }) => pattern(path).test(request))
  const isGreedy = ({ path }: { readonly path: string }) => path.endsWith('+}')
  const [best] = fits.toSorted(
    (a, b) => Number(isGreedy(a)) - Number(isGreedy(b)) || b.path.length - a.path.length,
  )
  return best
}

describe.each(Object.entries(apps))("the stack's routes to %s", (name, app) => {
  const paths = pathsOf(app)

  it.each(paths)('lead there from %s', (path) => {
    expect(chosen(path.replaceAll(/:(\w+)/g, 'a-$1'))?.answeredBy).toBe(name)
  })

  it('lead to nothing that it does not answer', () => {
    const ours = routes.filter(({ path, answeredBy }) => answeredBy === name && !path.endsWith('+}'))
    const idle = ours.filter(({ path }) => {
      const request = path.replaceAll(/\{(\w+)\}/g, 'a-$1')
      return !paths.some((one) => pattern(one).test(request))
    })
    expect(idle).toEqual([])
  })
})

describe('the parameters that the edge lets through', () => {
  it('are those that the route reads, and no other', async () => {
    const track = { title: 'T', initial: 'a', states: { a: { on: { b: 'b' } }, b: { final: true } } }
    const parsed = parseDefinition({ title: 'A story', parties: {}, tracks: { 'a-track': track } })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    const by = { kind: 'key', name: 'desk', authority: 'reviewer' } as const
    const first = { definition: parsed.definition, migrate: {}, by, sha256: '', expects: () => true }
    await deps.scenarios.define('a-scenario', first)

    const one = vi.spyOn(HonoRequest.prototype, 'query')
    const many = vi.spyOn(HonoRequest.prototype, 'queries')
    const dropped: string[] = []
    const read = new Set<unknown>()
    const known = new Set<string>()
    for (const app of Object.values(apps))
      for (const path of pathsOf(app)) {
        // A comparison reads its end only after its beginning.
        const asked = path.replace(/:(?:version|revision)/, '1').replaceAll(/:(\w+)/g, 'a-$1')
        const headers = { Authorization: 'Bearer a-key' }
        await app.request(asked.replace(/\/diff$/, '$&?from=1'), { headers })
        const names = [...one.mock.calls, ...many.mock.calls].flat().filter((name) => name !== undefined)
        vi.clearAllMocks()
        const passed = knownParameters(edgeRoutes, asked) ?? []
        for (const name of passed) known.add(name)
        for (const name of names) {
          read.add(name)
          if (!passed.includes(name)) dropped.push(`${String(name)} of ${path}`)
        }
      }
    vi.restoreAllMocks()
    expect(dropped).toEqual([])
    expect([...read].toSorted()).toEqual([...known].toSorted())
  })
})
