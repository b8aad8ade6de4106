import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { definitionSchema } from './definition-schema.ts'
import { faultsOf, type MutableJson, smallDefinition } from './testing/small-definition.ts'

/** A definition with this in one place, a JSON Pointer. */
function definitionWith(path: string, value: unknown): MutableJson {
  const input = smallDefinition({
    ceasefire: {
      events: { agree: { title: 'Both agree' } },
      facts: { scope: { type: 'choice', choices: { land: 'Land' } } },
    },
  })
  const keys = path.slice(1).split('/')
  const last = keys.pop() ?? ''
  keys.reduce<MutableJson>((json, key) => json[key] as MutableJson, input)[last] = value
  return input
}

/** The only fault of such a definition, without its pointer. */
function faultAt(path: string, value: unknown): string {
  const [fault = '', ...others] = faultsOf(definitionWith(path, value))
  expect(others).toEqual([])
  expect(fault.startsWith(`${path} `)).toBe(true)
  return fault.slice(path.length + 1)
}

describe('a definition with a text or a list in the place of an object', () => {
  it.each<readonly [path: string, value: unknown, meant: string]>([
    ['/parties', ['Russia', 'The EU'], '{"russia":{"name":"Russia"},"the-eu":{"name":"The EU"}}'],
    ['/parties/russia', 'Russia', '{"name":"Russia"}'],
    ['/tracks/ceasefire/events', ['agree'], '{"agree":{"title":"agree"}}'],
    ['/tracks/ceasefire/events/agree', 'Both agree', '{"title":"Both agree"}'],
    ['/tracks/ceasefire/facts', ['Venue'], '{"venue":{"title":"Venue","type":"text"}}'],
    ['/tracks/ceasefire/facts/scope', 'number', '{"type":"number"}'],
    ['/tracks/ceasefire/facts/scope', 'Scope', '{"title":"Scope","type":"text"}'],
    ['/tracks/ceasefire/facts/scope/choices', ['Land', 'Sea'], '{"land":"Land","sea":"Sea"}'],
    ['/tracks/ceasefire/states', ['Open', 'Over'], '{"open":{"title":"Open"},"over":{"title":"Over"}}'],
    ['/tracks/ceasefire/states/over', 'Over', '{"title":"Over"}'],
  ])('is refused at %s with what was meant', (path, value, meant) => {
    expect(faultAt(path, value)).toBe(`This must be an object; write ${meant}.`)
  })

  it.each<readonly [path: string, value: unknown]>([
    ['/parties', [{ id: 'russia', name: 'Russia' }]],
    ['/parties', ['Росія']],
    ['/parties', []],
    ['/tracks', ['ceasefire']],
    ['/tracks/ceasefire', 'proposed'],
    ['/tracks/ceasefire/states/open/on', ['agree']],
    ['/tracks/ceasefire/states/open/deadlines', ['P1D']],
    ['/tracks/ceasefire/states/open/deadlines/one-day', 'P1D'],
    ['/rules', []],
    ['/rules/failure', 5],
  ])('is refused at %s with an example that is right there', (path, value) => {
    const [, example = ''] = /^This must be an object, as in (.*)\.$/.exec(faultAt(path, value)) ?? []
    const { issues = [] } = v.safeParse(definitionSchema, definitionWith(path, JSON.parse(example)))
    expect(issues).toEqual([])
  })
})
