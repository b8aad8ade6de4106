import { channelPaths, channels, operations, parameters as documented } from '@tracker/http'
import { beforeAll, describe, expect, it } from 'vitest'
import { talksSite } from '../testing/talks-site.ts'

let site: Awaited<ReturnType<typeof talksSite>>

beforeAll(async () => {
  site = await talksSite()
})

const every = channelPaths().map(({ of, name, path }) => [of, channels[name], path] as const)

describe.each(every)('the channel %s', (of, { mediaType, query }, path) => {
  const concrete = path.replaceAll(/\{\w+\}/g, 'talks')

  it('is served as its media type', async () => {
    const { status, headers } = await site.app.request(concrete)
    expect([status, headers.get('Content-Type')]).toEqual([200, `${mediaType}; charset=utf-8`])
  })

  it('is documented with its media type and query', () => {
    const { answers, parameters = [] } = operations[path]?.get ?? {}
    expect([answers?.[200]?.types, parameters.map((one) => documented[one].name)]).toEqual([
      [mediaType],
      query,
    ])
  })

  it('is linked to from the page of its story or track, in the language of the page', async () => {
    const page = await site.text(`/scenarios/talks${of.startsWith('track/') ? '/tracks/talks' : ''}?lang=de`)
    expect(page).toMatch(new RegExp(`(?:href|src)="(?:https://tracker.example)?${concrete}\\?lang=de"`))
  })
})

it('is documented beside the other ways to follow a scenario', () => {
  const documented = Object.entries(operations).filter(([, { get }]) => get?.tag === 'Following')
  expect(documented.map(([path]) => path)).toEqual(
    expect.arrayContaining(channelPaths().map(({ path }) => path)),
  )
})
