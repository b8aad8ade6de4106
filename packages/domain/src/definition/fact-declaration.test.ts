import { describe, expect, it } from 'vitest'
import { faultsOf, smallDefinition } from './testing/small-definition.ts'

const at = '/tracks/ceasefire/facts/scope'
const faults = (scope: unknown) => faultsOf(smallDefinition({ ceasefire: { facts: { scope } } }))

describe('the declaration of a fact', () => {
  it.each([
    { type: 'text', title: 'Scope' },
    { type: 'number', unit: 'km²' },
    { type: 'choice', choices: { land: 'Land' } },
    { type: 'party' },
    { type: 'time' },
  ])('is one of five types: $type', (scope) => {
    expect(faults(scope)).toEqual([])
  })

  it.each([
    [{ type: 'date' }, `${at}/type This must be one of: text, number, choice, party, time.`],
    [{ type: 'text', unit: 'km' }, `${at}/unit Only a number has a unit`],
    [{ type: 'choice' }, `${at}/choices The type choice needs its choices`],
    [{ type: 'choice', choices: {} }, `${at}/choices A choice has at least one alternative.`],
    [{ type: 'party', choices: { a: 'A' } }, `${at}/choices The type choice needs its choices`],
  ])('is refused as %j', (scope, fault) => {
    expect(faults(scope)).toEqual([expect.stringContaining(fault)])
  })
})
