import { describe, expect, it } from 'vitest'
import { loops } from './loops.ts'

function loopsOf(ways: Readonly<Record<string, Readonly<Record<string, number>>>>, below = Infinity) {
  const edges = (node: string) => Object.entries(ways[node] ?? {}).map(([to, cost]) => ({ to, cost }))
  return loops(Object.keys(ways), edges, below)
}

describe('loops', () => {
  it('are none if nothing leads back', () => {
    expect(loopsOf({ a: { b: 1, c: 1 }, b: { c: 1 }, c: {} })).toEqual([])
  })

  it('may have one node', () => {
    expect(loopsOf({ a: { a: 3 }, b: { a: 1 } })).toEqual([{ nodes: ['a'], cost: 3 }])
  })

  it('take the cheapest way, in order', () => {
    const ways = { x: { a: 1 }, a: { b: 1, d: 9 }, b: { c: 1 }, c: { d: 1 }, d: { a: 1 } }
    expect(loopsOf(ways)).toEqual([{ nodes: ['a', 'b', 'c', 'd'], cost: 4 }])
  })

  it('are each named once, and every node on one is named', () => {
    const ways = { a: { b: 1 }, b: { a: 1, c: 1 }, c: { b: 1 }, d: { d: 1 } }
    expect(loopsOf(ways).map(({ nodes }) => nodes)).toEqual([['a', 'b'], ['c', 'b'], ['d']])
  })

  it('count only when they cost less than asked', () => {
    const ways = { a: { b: 5, a: 20 }, b: { a: 5 } }
    expect(loopsOf(ways, 10)).toEqual([])
    expect(loopsOf(ways, 11)).toEqual([{ nodes: ['a', 'b'], cost: 10 }])
  })
})
