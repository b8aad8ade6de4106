import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchCommand, launchTracker, startTracker, type TrackerProcess } from '../tracker-process.ts'

let folder: string
const running: TrackerProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})
afterEach(async () => {
  for (const tracker of running.splice(0)) {
    tracker.signal('SIGKILL')
    await tracker.ended
  }
  rmSync(folder, { recursive: true })
})

async function started(env: Readonly<Record<string, string>>): Promise<TrackerProcess> {
  const tracker = await startTracker(folder, { TRACKER_EXAMPLES: 'none', ...env })
  running.push(tracker)
  return tracker
}

/** Returns the output of a server that fails to start. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const { ended, listening } = launchTracker(folder, { TRACKER_EXAMPLES: 'none', ...env })
  await expect(listening).rejects.toThrow('ended before it listened')
  const { err, exitCode } = await ended
  expect(exitCode).toBe(1)
  expect(err).not.toMatch(/^ {4}at /m)
  return err
}

const aws = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_EC2_METADATA_DISABLED: 'true' }
/** The SDK also looks for a region into files, which a developer's machine may have. */
const noFiles = { AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' }

describe('a start stops', () => {
  it('on misspelt settings, naming those that were meant', async () => {
    const err = await refusal({ TABLE_NAM: 'x', TRAKCER_DATA: 'y', TRACKER_COLOUR: 'blue' })
    expect(err).toContain('TABLE_NAM: is unknown; did you mean TABLE_NAME?')
    expect(err).toContain('TRAKCER_DATA: is unknown; did you mean TRACKER_DATA?')
    expect(err).toContain('TRACKER_COLOUR: is unknown; known are PORT, HOST')
  })

  it('on a table without a region', async () => {
    const err = await refusal({ TABLE_NAME: 'tracker', ...aws, ...noFiles })
    expect(err).toContain('TABLE_NAME: the AWS SDK knows no region; set AWS_REGION')
  })

  it('on a table without credentials', async () => {
    const env = { AWS_REGION: 'eu-central-1', AWS_EC2_METADATA_DISABLED: 'true', ...noFiles }
    const err = await refusal({ TABLE_NAME: 'tracker', ...env })
    expect(err).toContain('TABLE_NAME: the AWS SDK finds no credentials; set AWS_ACCESS_KEY_ID')
  })

  it('on a table whose endpoint does not answer', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    server.close()
    const env = { AWS_REGION: 'eu-central-1', AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, ...aws }
    const err = await refusal({ TABLE_NAME: 'tracker', ...env })
    expect(err).toContain(
      'TABLE_NAME: the endpoint that AWS_ENDPOINT_URL names does not answer (ECONNREFUSED).',
    )
  })
})

describe('a start goes on', () => {
  it('past an example that is refused, and says which and why', async () => {
    const examples = join(folder, 'examples')
    mkdirSync(join(examples, 'broken'), { recursive: true })
    writeFileSync(join(examples, 'broken', 'definition.json'), '{"title": 1}')
    const { url, signal, ended } = await started({ TRACKER_EXAMPLES: examples })
    expect((await fetch(`${url}/health`)).status).toBe(200)
    signal('SIGTERM')
    const { out, exitCode } = await ended
    expect(exitCode).toBe(0)
    expect(out).toMatch(
      /"level":"error","event":"example","scenario":"broken","message":"[^\n]*definition-invalid/,
    )
  })
})

describe('a start says in its log', () => {
  /** The entries of a tracker's log, once it has ended. */
  async function logged({ signal, ended }: TrackerProcess, how: NodeJS.Signals = 'SIGTERM') {
    signal(how)
    const lines = (await ended).out.trim().split('\n')
    return lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
  }
  const named = (event: string) => expect.objectContaining({ event }) as object

  it('that its data are new, and where they are', async () => {
    const data = join(folder, '.data/tracker.db')
    const [first] = await logged(await started({}))
    expect(first).toMatchObject({ event: 'new-data', data })
    expect(await logged(await started({}))).not.toContainEqual(named('new-data'))
  })

  it('that another process serves the same database, unless that has ended', async () => {
    const one = await started({})
    const two = await started({})
    expect(await logged(two)).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        event: 'shared-data',
        data: join(folder, '.data/tracker.db'),
      }),
    )
    expect(await logged(one, 'SIGKILL')).not.toContainEqual(named('shared-data'))
    expect(await logged(await started({}))).not.toContainEqual(named('shared-data'))
    expect(readdirSync(join(folder, '.data')).toSorted()).toEqual(['access.json', 'tracker.db'])
  })
})

describe('the command line', () => {
  it('stops on a misspelt setting, as the server does', async () => {
    const { ended } = launchCommand(folder, { TRACKER_ACCES: 'x.json' }, 'access', 'list')
    expect(await ended).toMatchObject({
      exitCode: 2,
      err: 'TRACKER_ACCES: is unknown; did you mean TRACKER_ACCESS?\n',
    })
  })
})

describe('where it listens', () => {
  it.each(['::1', '::', '0.0.0.0'])(
    'HOST=%s and any free port lead to an address that works',
    async (HOST) => {
      const { url, signal, ended } = await started({ HOST, PORT: '0' })
      expect(url).toMatch(/^http:\/\/(?:127\.0\.0\.1|\[::1\]):[1-9]\d*$/)
      const text = await (await fetch(`${url}/.well-known/security.txt`)).text()
      expect(text).toContain(`Canonical: ${url}/.well-known/security.txt`)
      signal('SIGTERM')
      const { err } = await ended
      expect(err.includes('set TRACKER_URL')).toBe(HOST !== '::1')
    },
  )

  it('a connection may be idle for longer than a proxy keeps it', async () => {
    const { url } = await started({})
    expect((await fetch(url)).headers.get('Keep-Alive')).toBe('timeout=65')
    const other = await started({ TRACKER_KEEP_ALIVE: 'PT2M' })
    expect((await fetch(other.url)).headers.get('Keep-Alive')).toBe('timeout=120')
  })

  it('no link leads to HOST=0.0.0.0 or to port 0', async () => {
    const examples = fileURLToPath(new URL('../../scenarios', import.meta.url))
    const { url } = await started({ HOST: '0.0.0.0', PORT: '0', TRACKER_EXAMPLES: examples })
    const story = '/scenarios/ukraine-diplomatic-track'
    const channels = ['feed.atom', 'feed.json', 'calendar.ics'].map((name) => `/v1${story}/${name}`)
    for (const path of [
      '/',
      story,
      `/v1${story}`,
      '/openapi.json',
      '/sitemap.xml',
      '/nothing',
      ...channels,
    ]) {
      const text = await (await fetch(`${url}${path}`)).text()
      const links = text.match(/\/\/(?:0\.0\.0\.0|\[::\])|:\/\/[^\s"'<>/]*:0(?!\d)/g) ?? []
      expect({ path, links }).toEqual({ path, links: [] })
    }
  })
})

it('says who publishes, how to reach them and where their policy stands', async () => {
  const { url } = await started({
    TRACKER_URL: 'https://example.org/tracker',
    TRACKER_PUBLISHER: 'The Example Gazette',
    TRACKER_CONTACT: 'desk@example.org',
    TRACKER_POLICY: 'https://example.org/corrections',
  })
  const text = await (await fetch(`${url}/.well-known/security.txt`)).text()
  expect(text.replace(/Expires.*\n/, '')).toBe(
    [
      '# Published by The Example Gazette',
      '# Corrections: https://example.org/corrections',
      'Contact: mailto:desk@example.org',
      'Preferred-Languages: en',
      'Canonical: https://example.org/tracker/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})

it('keeps the ids of feeds and calendars when the address changes, until another authority is set', async () => {
  const examples = fileURLToPath(new URL('../../scenarios', import.meta.url))
  const readAt = async (env: Readonly<Record<string, string>>) => {
    const { url, signal, ended } = await started({ TRACKER_EXAMPLES: examples, ...env })
    const channel = async (name: string) =>
      (await fetch(`${url}/v1/scenarios/ukraine-diplomatic-track/${name}`)).text()
    const [atom, json, calendar] = await Promise.all(['feed.atom', 'feed.json', 'calendar.ics'].map(channel))
    const page = await (await fetch(`${url}/scenarios/ukraine-diplomatic-track`)).text()
    signal('SIGTERM')
    await ended
    return {
      ids: [
        ...(atom ?? '').matchAll(/<id>(.*?)<\/id>/g),
        ...(json ?? '').matchAll(/"id":"(.*?)"/g),
        ...(calendar ?? '').replaceAll('\r\n ', '').matchAll(/^UID:(.*)/gm),
        ...page.matchAll(/"@id":"(tag:.*?)"/g),
      ].map(([, id]) => id),
      text: `${atom}${json}${calendar}${page}`,
    }
  }
  const first = await readAt({ TRACKER_URL: 'https://first.example' })
  expect(first.ids.length).toBeGreaterThan(10)
  expect(first.ids.filter((id) => !/^tag:first\.example,|@first\.example$/.test(id ?? ''))).toEqual([])
  const moved = await readAt({ TRACKER_URL: 'https://second.example/tracker' })
  expect(moved.ids).toEqual(first.ids)
  expect(moved.text.replaceAll(/(?:tag:|@)first\.example/g, '')).not.toContain('first.example')
  const renamed = await readAt({ TRACKER_AUTHORITY: 'third.example' })
  const ids = first.ids.map((id) => id?.replace('first.example', 'third.example'))
  expect(renamed.ids).toEqual(ids)
  expect((await readAt({})).ids).toEqual(ids)
})

it('names the publisher and their policy wherever a publisher stands', async () => {
  const { url } = await started({
    TRACKER_EXAMPLES: fileURLToPath(new URL('../../scenarios', import.meta.url)),
    TRACKER_PUBLISHER: 'The Example Gazette',
    TRACKER_POLICY: 'https://example.org/corrections',
  })
  const story = 'scenarios/ukraine-diplomatic-track'
  const read = async (path: string) => (await fetch(`${url}/${path}`)).text()
  expect(await read(`v1/${story}/feed.atom`)).toContain('<author><name>The Example Gazette</name>')
  expect(JSON.parse(await read(`v1/${story}/feed.json`))).toMatchObject({
    authors: [{ name: 'The Example Gazette' }],
    _tracker: { correctionsPolicy: 'https://example.org/corrections' },
  })
  const [, described = ''] =
    /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(await read(story)) ?? []
  expect(JSON.parse(described)).toMatchObject({
    publisher: { name: 'The Example Gazette', correctionsPolicy: 'https://example.org/corrections' },
  })
})
