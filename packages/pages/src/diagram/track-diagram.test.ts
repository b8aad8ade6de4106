import { describe, expect, it } from 'vitest'
import { hostile, leaks } from '../channels/testing/hostile.ts'
import { at, trackStatus, transition } from '../channels/testing/statuses.ts'
import { readXml } from '../channels/testing/xml.ts'
import type { DiagramSource } from './diagram-graph.ts'
import { ceasefire, inForce } from './testing/ceasefire.ts'
import { trackDiagram } from './track-diagram.ts'

function classesOf(source: DiagramSource, title: string): string | undefined {
  return new RegExp(`<g class="sd-node sd-(\\w+)"><title>${title}</title>`).exec(trackDiagram(source))?.[1]
}

function arrowsOf(source: DiagramSource, event: string): string | undefined {
  return new RegExp(`<g class="sd-edge sd-(\\w+)"><text(?:(?!</text>).)*>${event}</tspan>`).exec(
    trackDiagram(source),
  )?.[1]
}

describe('the diagram of a track', () => {
  it('describes the path, the present and what may come next in words', () => {
    const { texts } = readXml(trackDiagram(inForce))
    expect(texts).toContain('30-day unconditional ceasefire: In force')
    expect(texts).toContain(
      'Path so far: Proposed, then Agreed (agree), then In force (take effect). Now: In force, since 20 May 2025, 12:00 UTC. What may come next: Broken (break), In force (extend), Expired (expire). Not reached: Rejected, Withdrawn.',
    )
  })

  it('says of a final state that nothing may come next', () => {
    const status = trackStatus({ state: 'broken', stateTitle: 'Broken', final: true, allowed: [] })
    expect(trackDiagram({ ...inForce, status })).toContain(
      'Now: Broken, which is final. Nothing may come next.',
    )
  })

  it('marks the path taken, the present state and what may come next', () => {
    expect(
      ['Proposed', 'Agreed', 'In force', 'Broken', 'Withdrawn'].map((title) => classesOf(inForce, title)),
    ).toEqual(['taken', 'taken', 'present', 'next', 'other'])
    expect(
      ['agree', 'take effect', 'expire', 'extend', 'withdraw'].map((event) => arrowsOf(inForce, event)),
    ).toEqual(['taken', 'taken', 'next', 'next', 'other'])
  })

  it('shows what was taken and may come next again as both, with its own look and place in the key', () => {
    const path = [
      transition({ event: 'reject', to: 'rejected' }),
      transition({ event: 'propose-anew', from: 'rejected', to: 'proposed' }),
    ]
    const source = { ...inForce, status: trackStatus(), path }
    expect(['reject', 'propose anew', 'agree'].map((event) => arrowsOf(source, event))).toEqual([
      'again',
      'taken',
      'next',
    ])
    expect(classesOf(source, 'Rejected')).toBe('again')
    const { texts } = readXml(trackDiagram(source))
    expect(texts).toContain('Path taken, and may come next')
    const looks = ['again', 'taken', 'next', 'other'].map((standing) =>
      /stroke-width="[\d.]+"[^/]*/.exec(trackDiagram(source).split(`sd-edge sd-${standing}`)[1] ?? '')?.at(0),
    )
    expect(new Set(looks).size).toBe(4)
    expect(readXml(trackDiagram(inForce)).texts).not.toContain('Path taken, and may come next')
  })

  it('has an arrow of its own for an override, and none for a state that is gone', () => {
    const cause = { kind: 'override', report: 'msg_1', revision: 4, reason: 'A mistake' } as const
    const path = [
      transition({ event: null, to: 'in-force', cause }),
      transition({ from: 'gone', to: 'in-force' }),
    ]
    expect(arrowsOf({ ...inForce, path }, 'override')).toBe('taken')
  })

  it('says so if the path has an earlier part, and what a new definition carried over', () => {
    const path = [transition({ from: 'agreed', to: 'rejected' })]
    const { texts } = readXml(trackDiagram({ ...inForce, path, complete: false }))
    expect(texts.join(' ')).toContain(
      'Path so far: Agreed, then Rejected (agree), then In force (carried over). Earlier steps are left out. Now:',
    )
    expect(texts).toContain('Earlier steps are left out.')
    expect(readXml(trackDiagram(inForce)).texts).not.toContain('Earlier steps are left out.')
  })

  it('draws of a track with very many steps the newest ones and those that may come next', () => {
    const names = Array.from({ length: 60 }, (_, n) => `s${n}`)
    const to = (n: number) => names[n % names.length] ?? ''
    const states = Object.fromEntries(
      names.map((name, n) => [
        name,
        { title: name, on: Object.fromEntries(names.slice(1).map((_, e) => [`e${e}`, to(n + e + 1)])) },
      ]),
    )
    const definition = { title: 'Dense', tracks: { ceasefire: { title: 'Dense', initial: 's0', states } } }
    const path = Array.from({ length: 200 }, (_, n) =>
      transition({ from: to(n), event: 'e0', to: to(n + 1), track: 'ceasefire' }),
    )
    const status = trackStatus({ state: to(200), stateTitle: to(200), allowed: ['e0', 'e1', 'e2'] })
    const source = { ...inForce, definition, path, status }
    const drawn = (text: string) => trackDiagram(source).split(text).length - 1
    // Each arrow has a group for its line and one for its label.
    expect([drawn('sd-edge sd-next'), drawn('sd-edge sd-again'), drawn('sd-edge sd-other')]).toEqual([
      4, 2, 0,
    ])
    expect(drawn('sd-edge sd-taken')).toBe(2 * 57)
    const { texts } = readXml(trackDiagram(source))
    expect(texts).toContain('Only the newest steps and those that may come next are drawn.')
    expect(readXml(trackDiagram(inForce)).texts.join(' ')).not.toContain('are drawn.')
  })

  it('has a key to the looks that it has, which differ not in colour alone', () => {
    const drawn = trackDiagram(inForce)
    const { texts } = readXml(drawn)
    for (const look of ['Path taken', 'Now', 'May come next', 'Not reached, not next']) {
      expect(texts).toContain(look)
    }
    const lines = (look: string) =>
      /stroke-width="([\d.]+)"( stroke-dasharray)?/
        .exec(drawn.slice(drawn.indexOf(`sd-edge sd-${look}`)))
        ?.slice(1)
    expect(new Set(['taken', 'next', 'other'].map((look) => String(lines(look)))).size).toBe(3)
  })

  it('says in the key, if there is one, that a second line means a final state', () => {
    const { definition } = inForce
    const { ceasefire: track } = definition.tracks
    const states = Object.entries(track?.states ?? {}).map(([id, { final: _, ...state }]) => [id, state])
    const endless = {
      ...definition,
      tracks: { ceasefire: { ...track, initial: 'proposed', states: Object.fromEntries(states) } },
    }
    const doubled = (drawn: string) => drawn.match(/<rect [^>]*\/><rect /g)?.length ?? 0
    const [drawn, without] = [inForce, { ...inForce, definition: endless }].map((source) =>
      trackDiagram(source),
    )
    expect(readXml(drawn ?? '').texts).toContain('Final state')
    expect(doubled(drawn ?? '')).toBe(4)
    expect(readXml(without ?? '').texts).not.toContain('Final state')
    expect(doubled(without ?? '')).toBe(0)
  })

  it('shows the second line of a final state even if that is the present one', () => {
    const status = trackStatus({ state: 'broken', stateTitle: 'Broken', final: true, allowed: [] })
    const [, present = ''] = trackDiagram({ ...inForce, status }).split('sd-node sd-present')
    const lines = Array.from(present.matchAll(/<rect [^>]*stroke="([^"]+)"/g), ([, stroke]) => stroke)
    expect(lines.slice(0, 2)).toEqual(['#0b63a5', '#ffffff'])
  })

  it('leaves out what other tracks went through', () => {
    const path = [transition({ track: 'sanctions' })]
    expect(arrowsOf({ ...inForce, path }, 'agree')).toBe('other')
  })

  it('holds no style when it is inlined, and its own when it stands alone', () => {
    expect(trackDiagram(inForce)).not.toMatch(/<style|\sstyle=/)
    expect(trackDiagram({ ...inForce, standalone: true })).toContain('@media (prefers-color-scheme: dark)')
  })

  it('is well-formed, and the same drawing for the same data', () => {
    const drawn = trackDiagram({ ...inForce, standalone: true })
    expect(new Set(readXml(drawn).names.filter((name) => !name.startsWith('@')))).toEqual(
      new Set(['svg', 'title', 'desc', 'style', 'rect', 'g', 'path', 'polygon', 'text', 'tspan']),
    )
    expect(trackDiagram({ ...inForce, standalone: true })).toBe(drawn)
    expect(drawn).not.toContain('NaN')
  })

  it('wraps and cuts long titles, and keeps them whole for those who point at them', () => {
    const title = `${'word '.repeat(30)}${'x'.repeat(60)}`
    const drawn = trackDiagram({ ...inForce, definition: ceasefire({ title }) })
    expect(drawn).toContain(`<title>${title}</title>`)
    expect(drawn).toContain('…</tspan>')
    const widths = Array.from(drawn.matchAll(/<rect [^>]*width="([\d.]+)"/g), ([, width]) => Number(width))
    expect(Math.max(...widths)).toBeLessThan(300)
  })

  it('is well-formed and harmless with hostile text', () => {
    const status = trackStatus({ title: hostile, stateTitle: hostile, since: at('2025-05-20T12:00:00Z') })
    const drawn = trackDiagram({
      ...inForce,
      definition: ceasefire({ title: hostile }),
      status,
      standalone: true,
    })
    expect(leaks(drawn)).toEqual([])
    expect(new Set(readXml(drawn).names)).toEqual(
      new Set(readXml(trackDiagram({ ...inForce, standalone: true })).names),
    )
  })

  it('does not exist for a track that does not', () => {
    expect(() => trackDiagram({ ...inForce, track: 'constructor' })).toThrow(RangeError)
  })
})
