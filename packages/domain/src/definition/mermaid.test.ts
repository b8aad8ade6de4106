import { describe, expect, it } from 'vitest'
import type { Definition } from './definition.ts'
import { mermaidDiagram } from './mermaid.ts'
import { parseDefinition } from './parse-definition.ts'
import { diplomaticTrack } from './testing/diplomatic-track.ts'
import { edgesOf, expectedEdges } from './testing/mermaid-edges.ts'
import { mermaidGraph } from './testing/mermaid-graph.ts'

const hostile = [
  'a "quoted" title',
  'first\nsecond --> third',
  '\r\n  } \n state x',
  '%% a comment',
  '%%{init: {"theme": "dark"}}%%',
  'a; b: c ::: d',
  '<script>alert(1)</script><b onclick=x>',
  '`*_[x](javascript:alert(1))_*`',
  '1. a list',
  'a change of direction TB',
  'fork <<fork>> [[choice]]',
  'note right of x',
  'style: x#60;',
  '#60;#lt;&lt; \\n ﬂ°60¶ß',
  '\u202Ereversed\u2066 \u2028line\u0000',
  '{ }',
  '   ',
  '\uD800',
  'Прекращение огня, 停火 وقف',
]

function titled(title: string): Definition {
  return {
    title,
    tracks: {
      talks: {
        title,
        initial: 'open',
        states: { open: { title, on: { end: 'over' } }, over: { final: true } },
      },
    },
  }
}

describe('the Mermaid diagram', () => {
  it('shows tracks, states, events and deadlines', () => {
    const parsed = parseDefinition(diplomaticTrack)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    const { 'leaders-call': call } = parsed.definition.tracks
    const { 'in-force': inForce, expired } = parsed.definition.tracks['ceasefire']?.states ?? {}
    if (!call || !inForce || !expired) throw new Error('the example has lost a track')
    const truce = {
      title: 'Truce',
      initial: 'in-force',
      states: { 'in-force': { ...inForce, on: { expire: 'expired' } }, expired },
    }
    expect(mermaidDiagram({ title: 'x', tracks: { truce, 'leaders-call': call } })).toBe(`stateDiagram-v2
  state "Truce" as s_truce__ {
    state "In force" as s_truce__in_force
    state "Expired" as s_truce__expired
    [*] --> s_truce__in_force
    s_truce__in_force --> s_truce__expired : expire
    s_truce__in_force --> s_truce__expired : after P30D (apply)
    s_truce__expired --> [*]
  }
  state "Trump#8211;Putin call" as s_leaders_call__ {
    state "scheduled" as s_leaders_call__scheduled
    state "held" as s_leaders_call__held
    state "cancelled" as s_leaders_call__cancelled
    [*] --> s_leaders_call__scheduled
    s_leaders_call__scheduled --> s_leaders_call__held : hold
    s_leaders_call__scheduled --> s_leaders_call__scheduled : postpone
    s_leaders_call__scheduled --> s_leaders_call__cancelled : cancel
    s_leaders_call__scheduled : at expected (flag)
    s_leaders_call__held --> [*]
    s_leaders_call__cancelled --> [*]
  }
`)
  })

  it.each(hostile)('keeps %j inside its label', async (title) => {
    const { nodes, edges } = await mermaidGraph(mermaidDiagram(titled(title)))
    const shown = nodes
      .filter(({ id }) => id === 's_talks__' || id === 's_talks__open')
      .map(({ label }) => label)
    const line = title
      .toWellFormed()
      .replace(/[\s\p{Cc}\u202E\u2066]+/gu, ' ')
      .trim()
    expect(shown).toEqual([line || 'talks', line || 'open'])
    expect(nodes).toHaveLength(5)
    expect(edges).toHaveLength(3)
  })

  it("keeps ids that are Mermaid's own words apart from its statements", async () => {
    const states = {
      direction: { on: { direction: 'end' } },
      end: { on: { direction: 'direction', tb: 'state' } },
      state: { final: true },
    }
    const ids = ['tb', 'state', 'note', 'class', 'style', 'click', 'default', 'end', 'direction', 'tb-start']
    const tracks = Object.fromEntries(ids.map((id) => [id, { initial: 'direction', states }]))
    const definition = { title: 'x', tracks }
    const { edges } = await mermaidGraph(mermaidDiagram(definition))
    expect(edgesOf(edges)).toEqual(expectedEdges(definition))
  })
})
