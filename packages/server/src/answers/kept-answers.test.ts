import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { type AccessDocument, trackerApp } from '@tracker/http'
import { accessDocument } from '@tracker/http/testing/access'
import { scenario, story } from '@tracker/http/testing/talks'
import { pageResources } from '@tracker/pages'
import { loadedAssets } from '@tracker/pages/testing/loaded-assets'
import { type Scenarios, scenarios, sqliteTable } from '@tracker/storage'
import { chief, command } from '@tracker/storage/testing/truce'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PlainRequest, type KeptAnswers, keptAnswers } from './kept-answers.ts'

const origin = 'http://tracker.example'
const start = Date.parse('2025-05-18T12:00:00Z')
const hour = 3_600_000
const { assets } = await loadedAssets()

const paths = [
  `/v1/scenarios/${scenario}`,
  `/scenarios/${scenario}`,
  `/v1/scenarios/${scenario}/feed.atom`,
  `/v1/scenarios/${scenario}/tracks/call/badge.svg?lang=de`,
]

let folder: string
let now: number
let access: AccessDocument
let made: number
/** Runs when an answer has been read from the table, and before it is given. */
let afterReading: () => Promise<void>
let answers: KeptAnswers
let fetch: (request: Request) => Response | Promise<Response>
/** Two processes on one file: the first serves. */
let here: Scenarios
let elsewhere: Scenarios
let close: () => Promise<unknown>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'))
  now = start
  access = { ...accessDocument(), reads: 'public' }
  const [table, other] = [sqliteTable(join(folder, 'a.db')), sqliteTable(join(folder, 'a.db'))]
  close = () => Promise.all([table.close(), other.close()])
  here = scenarios({ table, now: () => now })
  elsewhere = scenarios({ table: other, now: () => now })
  // It is created on first use, which is a commit.
  await here.cursorSecret()
  await here.define(scenario, { definition: story, migrate: {}, by: chief, sha256: '', expects: () => true })
  const deps = { scenarios: here, access: () => access, now: () => now, base: origin }
  const app = trackerApp(deps, pageResources({ ...deps, version: '1', assets }))
  fetch = (request) => app.fetch(request)
  made = 0
  afterReading = async () => {}
  const counted: typeof fetch = async (request) => {
    const response = await fetch(request)
    await afterReading()
    if (response.status === 200) made++
    return response
  }
  answers = keptAnswers({
    fetch: counted,
    origin,
    stamp: () => table.stamp?.() ?? 0,
    access: () => access,
    now: () => now,
  })
})
afterEach(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

const asked = (url: string, headers: PlainRequest['headers'] = {}): PlainRequest => ({
  method: 'GET',
  url,
  headers,
})

/** The server's answer from memory, and whether it had to be made. */
async function answer(request: PlainRequest) {
  await turn()
  const found = answers.find(request, false)
  if (found !== undefined) return { kept: true, answer: found }
  return { kept: false, answer: answers.takes(request) ? await answers.make(request) : undefined }
}

/** A page without the places in its ribbon, which move as time passes and are not in its ETag. */
function atAnyMoment(page: string): string {
  return page.replaceAll(/"-?[\d.]+%"/g, '"%"')
}

/** Compares the answers of memory and of the app for every kept path, as far as a client can see them. */
async function expectTruth(): Promise<void> {
  for (const path of paths) {
    const { answer: ours } = await answer(asked(path))
    const truth = await fetch(new Request(`${origin}${path}`))
    const body = await truth.text()
    expect(ours?.etag, path).toBe(truth.headers.get('ETag'))
    expect(ours?.plain.fields['cache-control'], path).toBe(truth.headers.get('Cache-Control'))
    expect(atAnyMoment(Buffer.from(ours?.plain.body ?? []).toString()), path).toBe(atAnyMoment(body))
  }
}

let filed = 0
async function file(tracker: Scenarios, data: object): Promise<void> {
  const id = `msg_${++filed}`
  await tracker.write(
    scenario,
    { by: chief, id, sha256: id },
    command('report.filed', { headline: id, ...data }),
  )
}

describe('answers in memory', () => {
  it('are what the app would answer, after writes of this and another process and turns of the clock', async () => {
    await expectTruth()
    await file(here, { track: 'ceasefire', event: 'agree' })
    await expectTruth()
    await file(elsewhere, { track: 'talks', event: 'meet' })
    await expectTruth()
    await file(here, { track: 'call', expected: new Date(start + hour).toISOString() })
    for (const left of [hour, 64_999, 5_001, 4_000, 3_999, 1, 0, -1, -30 * 86_400_000]) {
      now = start + hour - left
      await expectTruth()
    }
    await here.checkAll()
    await expectTruth()
  })

  it('are made once and served until something changes, and then only if that changed them', async () => {
    const page = asked(`/scenarios/${scenario}`)
    expect((await answer(page)).kept).toBe(false)
    expect((await answer(page)).kept).toBe(true)
    expect((await answer(asked(page.url ?? '', { 'accept-language': 'fr-FR, en;q=0.5' }))).kept).toBe(true)
    expect(made).toBe(1)
    await elsewhere.define('other', {
      definition: story,
      migrate: {},
      by: chief,
      sha256: '',
      expects: () => true,
    })
    expect((await answer(page)).kept).toBe(false)
    expect(made).toBe(1)
    await file(elsewhere, { track: 'talks', event: 'meet' })
    await answer(page)
    expect(made).toBe(2)
    now += 60_000
    await answer(page)
    expect(made).toBe(3)
  })

  it('are made once for all requests that wait, and again for those after the next write', async () => {
    const status = asked(`/v1/scenarios/${scenario}`)
    const [read, given] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    afterReading = () => {
      read.resolve()
      return given.promise
    }
    const [first, second] = [answers.make(status), answers.make(status)]
    await read.promise
    await file(here, { track: 'talks', event: 'meet' })
    const late = answers.make(status)
    given.resolve()
    expect((await first)?.etag).toMatch(/^"1-/)
    expect([await second, await late]).toEqual([undefined, undefined])
    expect((await answers.make(status))?.etag).toMatch(/^"2-/)
  })

  it('are in the language and coding that a reader asks for', async () => {
    const german = await answer(asked(`/scenarios/${scenario}`, { 'accept-language': 'de-AT, en' }))
    expect(german.answer?.plain.fields).toMatchObject({
      'content-language': 'de',
      vary: 'Accept-Language, Accept-Encoding',
    })
    expect(Object.keys(german.answer?.coded ?? {})).toEqual(['gzip', 'deflate'])
    const status = await answer(asked(`/v1/scenarios/${scenario}`))
    expect(status.answer?.coded).toEqual({})
    expect(status.answer?.unchanged).toMatchObject({ etag: status.answer?.etag })
    expect(status.answer?.unchanged['content-type']).toBeUndefined()
  })

  it.each(['this', 'another'] as const)(
    'are none of a private scenario from the moment at which %s process makes it so',
    async (process) => {
      const tracker = process === 'this' ? here : elsewhere
      const change = (visibility: 'private' | 'unlisted') =>
        tracker.changeSettings(scenario, {
          settings: { visibility },
          by: chief,
          sha256: '',
          expects: () => true,
        })
      for (const path of paths) expect((await answer(asked(path))).answer, path).toBeDefined()
      await change('private')
      for (const path of paths) expect(await answer(asked(path)), path).toEqual({ kept: false })
      await change('unlisted')
      for (const path of paths) {
        const { plain } = (await answer(asked(path))).answer ?? {}
        expect(plain?.fields['x-robots-tag'], path).toBe('noindex')
      }
    },
  )

  it('are none for a holder of a credential, while reads are private, nor for what does not exist', async () => {
    const status = asked(`/v1/scenarios/${scenario}`)
    await answer(status)
    const withKey = asked(status.url ?? '', { authorization: 'Bearer x' })
    expect([answers.find(withKey), answers.takes(withKey)]).toEqual([undefined, false])
    expect(await answer(asked('/v1/scenarios/nowhere'))).toEqual({ kept: false, answer: undefined })
    access = { ...access, reads: 'private' }
    expect([answers.find(status), answers.takes(status)]).toEqual([undefined, false])
    // PlainRequest for while the document changes, it is refused, and not kept either.
    expect(await answers.make(status)).toBeUndefined()
    access = { ...access, reads: 'public' }
    expect((await answer(status)).kept).toBe(false)
  })
})
