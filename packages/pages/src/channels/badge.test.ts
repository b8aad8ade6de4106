import type { Status } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { english } from '../text/english/english.ts'
import { badge } from './badge.ts'
import { scenarioBadge } from './scenario-badge.ts'
import { hostile, hostileStatus, leaks } from './testing/hostile.ts'
import { call, mondayAtTen, status, trackStatus } from './testing/statuses.ts'
import { readXml } from './testing/xml.ts'

const plain = badge({ lang: 'en', label: 'Ceasefire', message: 'Proposed', tone: 'open' })

describe('a badge', () => {
  it('says what it shows to those who do not see it', () => {
    expect(plain).toContain(
      'role="img" lang="en" aria-label="Ceasefire: Proposed"><title>Ceasefire: Proposed</title>',
    )
    expect(readXml(plain).texts.filter((text) => text === 'Proposed')).toHaveLength(1)
  })

  it('has room for its text, also in wide scripts', () => {
    const width = (label: string) =>
      Number(/width="(\d+)"/.exec(badge({ lang: 'en', label, message: '', tone: 'open' }))?.[1])
    expect(width('停火停火停火')).toBeGreaterThan(6 * 11)
    expect(width('WWWWWW')).toBeGreaterThan(width('iiiiii'))
  })

  it('cuts what is too long', () => {
    const long = badge({ lang: 'en', label: 'l'.repeat(5000), message: 'm'.repeat(5000), tone: 'final' })
    expect(long).toContain(`>${'l'.repeat(39)}…<`)
    expect(long).toContain(`>${'m'.repeat(79)}…<`)
  })

  it('is well-formed and harmless with hostile text', () => {
    const made = badge({ lang: 'en', label: hostile, message: hostile, tone: 'attention' })
    expect(leaks(made)).toEqual([])
    expect(readXml(made).names).toEqual(readXml(plain).names)
    expect(readXml(scenarioBadge(hostileStatus(), { texts: english }) ?? '').names).toEqual(
      readXml(plain).names,
    )
  })
})

describe("a scenario's badge", () => {
  it('shows how many of several tracks are open, and the day of the last event', () => {
    const tracks = { one: trackStatus({ final: true }), two: trackStatus(), three: call }
    expect(scenarioBadge(status({ tracks }), { texts: english })).toContain(
      'aria-label="Ukraine: the diplomatic track: 2 of 3 open · last development by 18 May 2025 UTC"',
    )
    const { stamps } = status()
    expect(
      scenarioBadge(status({ stamps: { ...stamps, lastDevelopment: null } }), { texts: english }),
    ).toContain(': 2 of 2 open · no development yet"')
  })

  it('shows how many tracks are contested, in their colour even when all are over', () => {
    const contested = [{ report: 'r2', disputes: 'r1', by: ['russia'], since: mondayAtTen }]
    const over = trackStatus({ final: true })
    const made = (tracks: Status['tracks']) => scenarioBadge(status({ tracks }), { texts: english }) ?? ''
    const drawn = made({ one: over, two: { ...over, contested } })
    expect(drawn).toContain(': 0 of 2 open · 1 contested · last development by 18 May 2025 UTC"')
    expect(drawn).toContain('#8a4b08')
    expect(made({ one: over, two: over })).not.toContain('#8a4b08')
  })

  it('shows the state of one track', () => {
    expect(scenarioBadge(status(), { texts: english }, 'leaders-call')).toContain(
      'aria-label="Trump–Putin call: Scheduled"',
    )
    expect(scenarioBadge(status({ tracks: { call } }), { texts: english })).toContain(
      'aria-label="Trump–Putin call: Scheduled"',
    )
  })

  it('does not exist for a track that does not', () => {
    expect(scenarioBadge(status(), { texts: english }, 'constructor')).toBeUndefined()
  })

  it('looks different when a track is over, and when it wants a look', () => {
    const look = (over: Parameters<typeof trackStatus>[0]) =>
      /fill="#(?!3d4349|fff)\w+"/.exec(
        scenarioBadge(status({ tracks: { one: trackStatus(over) } }), { texts: english }) ?? '',
      )?.[0]
    const passed = {
      due: { value: '', status: 'possibly-passed', earliest: '', latest: '', policy: 'flag' } as const,
    }
    expect(new Set([look({}), look({ final: true }), look({ reviewDue: true })]).size).toBe(3)
    expect(look({ deadlines: passed })).toBe(look({ reviewDue: true }))
  })
})
