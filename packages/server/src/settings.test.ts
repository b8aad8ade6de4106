import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

function faults(env: Record<string, string>): string {
  try {
    readSettings(env)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'accepted'
}

describe('the settings', () => {
  it('have the documented defaults', () => {
    expect(readSettings({ PATH: '/bin' })).toEqual({
      PORT: 8787,
      HOST: '127.0.0.1',
      TRACKER_DATA: '.data/tracker.db',
      TRACKER_ACCESS: '.data/access.json',
      TRACKER_CHECK_EVERY: 60_000,
      TRACKER_KEEP_ALIVE: 65_000,
      TRACKER_COSTLY_RATE: 600,
      TRACKER_PROXIES: 0,
      TRACKER_FOLLOWERS: 10_000,
      TRACKER_ALLOW_ADDRESSES: expect.anything(),
      TRACKER_EXAMPLES: 'scenarios',
    })
  })

  it('are taken from the environment', () => {
    const env = {
      PORT: '0',
      HOST: '::1',
      TRACKER_DATA: ':memory:',
      TRACKER_ACCESS: '{}',
      TRACKER_CHECK_EVERY: 'PT5S',
      TRACKER_KEEP_ALIVE: 'PT2M',
      TRACKER_COSTLY_RATE: '0',
      TRACKER_PROXIES: '2',
      TRACKER_FOLLOWERS: '5',
      TRACKER_ALLOW_ADDRESSES: '10.0.0.7, fd00::/8',
      TRACKER_EXAMPLES: 'none',
      TRACKER_URL: 'https://example.org/tracker',
      TRACKER_PUBLISHER: 'The Example Gazette',
      TRACKER_CONTACT: 'mailto:desk@example.org',
      TRACKER_POLICY: 'https://example.org/corrections',
      TABLE_NAME: 'tracker-dev',
    }
    expect(readSettings(env)).toEqual({
      ...env,
      PORT: 0,
      TRACKER_CHECK_EVERY: 5_000,
      TRACKER_KEEP_ALIVE: 120_000,
      TRACKER_COSTLY_RATE: 0,
      TRACKER_PROXIES: 2,
      TRACKER_FOLLOWERS: 5,
      TRACKER_ALLOW_ADDRESSES: expect.anything(),
    })
  })

  it.each([
    ['HOST', '[::1]', '::1'],
    ['HOST', '::', '::'],
    ['TRACKER_URL', 'https://Example.org/tracker//', 'https://example.org/tracker'],
    ['TRACKER_URL', 'https://tracker.example/', 'https://tracker.example'],
    ['TRACKER_CONTACT', 'desk@example.org', 'mailto:desk@example.org'],
    ['TRACKER_CONTACT', 'https://example.org/contact', 'https://example.org/contact'],
  ])('take %s=%s as %s', (name, text, value) => {
    expect(readSettings({ [name]: text })).toMatchObject({ [name]: value })
  })

  it('leave what is meant for the command line alone', () => {
    expect(faults({ TRACKER_KEY: 'k' })).toBe('accepted')
  })

  it.each([
    [{ PORT: 'http' }, 'PORT: must be a port number'],
    [{ PORT: '65536' }, 'PORT: must be at most 65535'],
    [{ PORT: '-1' }, 'PORT: must be a port number'],
    [{ TRACKER_ALLOW_ADDRESSES: '10.0.0.0/33' }, 'TRACKER_ALLOW_ADDRESSES: 10.0.0.0/33 is no address'],
    [{ TRACKER_PROXIES: '11' }, 'TRACKER_PROXIES: must be at most 10'],
    [{ TRACKER_COSTLY_RATE: '-1' }, 'TRACKER_COSTLY_RATE: must be a whole number'],
    [{ PORT: '' }, 'PORT: is empty'],
    [{ HOST: '' }, 'HOST: is empty'],
    [{ TRACKER_DATA: '' }, 'TRACKER_DATA: is empty'],
    [{ TRACKER_ACCESS: '' }, 'TRACKER_ACCESS: is empty'],
    [{ TRACKER_EXAMPLES: '' }, 'TRACKER_EXAMPLES: is empty'],
    [{ TRACKER_CHECK_EVERY: '60' }, 'TRACKER_CHECK_EVERY: This is not a duration'],
    [{ TRACKER_CHECK_EVERY: 'PT0.5S' }, 'TRACKER_CHECK_EVERY: must lie between PT1S and P24D'],
    [{ TRACKER_CHECK_EVERY: 'P25D' }, 'TRACKER_CHECK_EVERY: must lie between PT1S and P24D'],
    [{ TRACKER_URL: 'tracker.example' }, 'TRACKER_URL: must be a URL such as https://tracker.example'],
    [{ TRACKER_URL: 'ftp://tracker.example' }, 'TRACKER_URL: must be a URL such as https://tracker.example'],
    [{ TRACKER_URL: 'https://me:pw@tracker.example' }, 'TRACKER_URL: must be a URL such as'],
    [{ TRACKER_URL: 'https://tracker.example/?a=b' }, 'TRACKER_URL: must be a URL such as'],
    [{ HOST: 'http://localhost' }, 'HOST: must be a host name or an IP address'],
    [{ HOST: '127.0.0.1:80' }, 'HOST: must be a host name or an IP address'],
    [{ TRACKER_KEEP_ALIVE: 'PT2H' }, 'TRACKER_KEEP_ALIVE: must lie between PT1S and PT1H'],
    [{ TRACKER_PUBLISHER: 'two\nlines' }, 'TRACKER_PUBLISHER: must be one line'],
    [{ TRACKER_CONTACT: 'the desk' }, 'TRACKER_CONTACT: must be an email address'],
    [{ TRACKER_POLICY: '/corrections' }, 'TRACKER_POLICY: must be a URL such as https://example.org'],
    [{ TABLE_NAM: 'x' }, 'TABLE_NAM: is unknown; did you mean TABLE_NAME?'],
    [{ TRAKCER_DATA: 'x' }, 'TRAKCER_DATA: is unknown; did you mean TRACKER_DATA?'],
    [{ TABLE_NAME: 'a b' }, 'TABLE_NAME: must be the name of a DynamoDB table'],
    [{ TRACKER_DATABASE: 'x' }, 'TRACKER_DATABASE: is unknown; known are PORT, HOST, TRACKER_DATA'],
  ])('stop the start on %j, saying which and why', (env, fault) => {
    expect(faults(env)).toContain(fault)
  })

  it('name all faults at once, and show no value', () => {
    const message = faults({
      PORT: 'whsec_port',
      TRACKER_CHECK_EVERY: 'whsec_every',
      TRACKER_SECRETS: 'whsec_x',
    })
    expect(message.split('\n')).toHaveLength(4)
    expect(message).not.toContain('whsec_')
  })
})
