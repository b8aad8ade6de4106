import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Definition } from './definition.ts'
import { mermaidDiagram } from './mermaid.ts'
import { arbitraryDefinition } from './testing/arbitrary-definition.ts'
import { type MermaidGraph, mermaidGraph } from './testing/mermaid-graph.ts'

describe('the Mermaid diagram', () => {
  it('is read by Mermaid as the definition says, whatever the definition', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDefinition(), async (definition) => {
        const { nodes, edges } = await mermaidGraph(mermaidDiagram(definition))
        expect(edgesOf(edges)).toEqual(expectedEdges(definition))
        const states = Object.values(definition.tracks).flatMap((track) => Object.keys(track.states))
        expect(nodes.filter(({ shape }) => shape.startsWith('rect'))).toHaveLength(states.length)
        expect(nodes.filter(({ parentId }) => parentId === undefined)).toHaveLength(
          Object.keys(definition.tracks).length,
        )
      }),
    )
  })
})

function edgesOf(edges: MermaidGraph['edges']): string[] {
  return edges.map(({ start, label, end }) => `${start} ${label} ${end}`).toSorted()
}

function expectedEdges(definition: Definition): string[] {
  const edges = Object.entries(definition.tracks).flatMap(([track, { initial, states }]) => {
    const prefix = `s_${track}__`.replaceAll('-', '_')
    const named = (state: string | undefined) => `${prefix}${state}`.replaceAll('-', '_')
    const from = Object.entries(states).flatMap(([name, { on = {}, deadlines = {}, final }]) => [
      ...Object.entries(on).map(([event, to]) => `${named(name)} ${event} ${named(to)}`),
      ...Object.values(deadlines)
        .filter(({ event }) => event !== undefined)
        .map(({ after, event = '', policy }) => {
          const moment = after === undefined ? 'at expected' : `after ${after}`
          return `${named(name)} ${moment} (${policy}) ${named(on[event])}`
        }),
      ...(final ? [`${named(name)}  ${prefix}_end`] : []),
    ])
    return [`${prefix}_start  ${named(initial)}`, ...from]
  })
  return edges.toSorted()
}
