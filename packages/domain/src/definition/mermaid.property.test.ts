import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mermaidDiagram } from './mermaid.ts'
import { arbitraryDefinition } from './testing/arbitrary-definition.ts'
import { edgesOf, expectedEdges } from './testing/mermaid-edges.ts'
import { mermaidGraph } from './testing/mermaid-graph.ts'

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
