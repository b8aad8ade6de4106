import { type AccessDocument, parseAccess } from '@tracker/http'
import { accessDocument } from '@tracker/http/testing/access'
import { contentSystems } from '@tracker/http/testing/content-systems'
import { requestOf } from '@tracker/http/testing/system-requests'
import { tracker } from '@tracker/http/testing/tracker'
import { expect, it } from 'vitest'
import { contentSystemSamples } from './content-system-samples.ts'

const samples = contentSystemSamples('https://tracker.example', 'talks')

/** The access document that has the source of a sample, which is JSON as it stands. */
function accessOf(code: string): AccessDocument {
  return parseAccess({ sources: JSON.parse(code), keys: {}, reads: 'public' })
}

it('has a sample for every content system', () => {
  const kinds = samples.flatMap(({ code }) => Object.keys(accessOf(code).sources))
  expect(kinds.toSorted()).toEqual(contentSystems.map(({ kind }) => kind).toSorted())
})

it.each(samples)('files, corrects and retracts what $language sends', async ({ code }) => {
  const access = accessOf(code)
  const [[kind, source] = ['', undefined]] = Object.entries(access.sources)
  const system = contentSystems.find((one) => one.kind === kind)
  if (!system || !source?.adapter) throw new Error(`no system ${kind}`)
  const { secret } = source.adapter
  const made = await tracker({ access: () => ({ ...access, keys: accessDocument().keys }) })
  for (const [at, action] of (['publish', 'publish', 'unpublish'] as const).entries()) {
    const article = { action, version: at + 1, title: `Version ${at + 1} of the article` }
    const { path, ...asked } = await requestOf(system, article, made.clock.now(), { secret })
    expect((await made.ask(path, { method: 'POST', ...asked })).status).toBe(201)
  }
  const changes = await (await made.ask('/v1/scenarios/talks/changes')).json()
  expect(changes).toMatchObject({
    items: [
      { kind: 'definition' },
      { kind: 'report', source: kind },
      { kind: 'correction', source: kind },
      { kind: 'retraction', source: kind },
    ],
  })
})
