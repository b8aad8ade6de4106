import { describe, expect, it } from 'vitest'
import {
  chain,
  deadline,
  faultsOf,
  ids,
  leaf,
  nested,
  oneDay,
  open,
  smallDefinition,
} from './testing/small-definition.ts'

const notAnId =
  'An id is made of lower-case letters and digits, in words joined by single hyphens, as in "in-force".'

const notADefinition =
  ' This must be an object, as in {"title":"A truce","tracks":{"ceasefire":{"initial":"proposed","states":{"proposed":{"title":"Proposed","on":{"agree":"agreed"}},"agreed":{"final":true}}}}}.'

const track = { initial: 'a', states: { a: { final: true } } }
describe('a definition of the right shape', () => {
  it('may use every limit in full', () => {
    const parts = Array.from({ length: 100 }, () => leaf)
    expect(faultsOf(smallDefinition({ rule: { when: { any: parts } } }))).toEqual([])
    expect(faultsOf(smallDefinition({ rule: { when: nested(8) } }))).toEqual([])
    const top = { title: 'x'.repeat(200), summary: 'x'.repeat(2000), parties: ids(100, { name: 'x' }) }
    expect(faultsOf(smallDefinition({ top: { ...top, rules: {}, tracks: ids(100, track) } }))).toEqual([])
    const rule = { when: leaf, track: 'sanctions', event: 'trigger', policy: 'apply' }
    expect(faultsOf(smallDefinition({ top: { rules: ids(100, rule) } }))).toEqual([])
    expect(faultsOf(smallDefinition({ ceasefire: chain(60) }))).toEqual([expect.stringMatching('in/0')])
  })
})

describe('a definition of the wrong shape', () => {
  it.each<[string, unknown, string[]]>([
    ['is no object', [], [notADefinition]],
    ['is null', null, [notADefinition]],
    ['lacks what is needed', {}, ['/title "title" is missing.', '/tracks "tracks" is missing.']],
    [
      'has unknown keys',
      smallDefinition({ top: { titel: 'x', constructor: 1 }, open: { event: {} } }),
      [
        `${open}/event This key is not known here; known are title, criteria, tone, final, confirm, on, deadlines, reviewAfter.`,
        '/titel This key is not known here (did you mean "title"?); known are lang, title, summary, sameAs, parties, tracks, rules.',
        '/constructor This key is not known here; known are lang, title, summary, sameAs, parties, tracks, rules.',
      ],
    ],
    [
      'has a key that would change its prototype',
      JSON.parse('{"title": "x", "__proto__": {}, "tracks": {"__proto__": {"initial": "a", "states": {}}}}'),
      [
        '/tracks/__proto__/states A track has at least one state.',
        `/tracks/__proto__ ${notAnId}`,
        '/__proto__ This key is not known here; known are lang, title, summary, sameAs, parties, tracks, rules.',
      ],
    ],
    [
      'has lists for objects',
      smallDefinition({ open: { on: ['open'] } }),
      [`${open}/on This must be an object, as in {"agree":"agreed"}.`],
    ],
    [
      'has a list of parties',
      smallDefinition({ top: { parties: [] } }),
      ['/parties This must be an object, as in {"russia":{"name":"Russia"}}.'],
    ],
    ['has an empty title', smallDefinition({ top: { title: '' } }), ['/title This must not be blank.']],
    [
      'has a title of nothing to see',
      smallDefinition({ open: { title: '\u200b ' } }),
      [`${open}/title This must not be blank.`],
    ],
    [
      'has a control character in a title',
      smallDefinition({ open: { title: 'Open\u0007' } }),
      [`${open}/title This must be a single line, without control characters.`],
    ],
    [
      'has a name of two lines',
      smallDefinition({ top: { parties: { russia: { name: 'Russia\nUkraine' } } } }),
      ['/parties/russia/name This must be a single line, without control characters.'],
    ],
    [
      'has a control character in its summary',
      smallDefinition({ top: { summary: 'Two\nlines,\tand\u0000' } }),
      ['/summary This must be without control characters, but for tabs and line breaks.'],
    ],
    [
      'has a title that is too long',
      smallDefinition({ top: { title: 'x'.repeat(201) } }),
      ['/title This has at most 200 characters.'],
    ],
    [
      'has a title that is no string',
      smallDefinition({ open: { title: 5 } }),
      [`${open}/title This must be a text, or an object of texts by language.`],
    ],
    [
      'has a summary that is too long',
      smallDefinition({ ceasefire: { summary: 'x'.repeat(2001) } }),
      ['/tracks/ceasefire/summary This has at most 2,000 characters.'],
    ],
    [
      'has an id in capitals',
      smallDefinition({ top: { parties: { 'US/UK': { name: 'x' } } } }),
      [`/parties/US~1UK ${notAnId}`],
    ],
    [
      'has an id that is too long',
      smallDefinition({ open: { on: { [`a${'b'.repeat(64)}`]: 'over' }, deadlines: {} } }),
      [`${open}/on/a${'b'.repeat(64)} An id has at most 64 characters.`],
    ],
    [
      'has a target that is no id',
      smallDefinition({ open: { on: { stay: 'open', agree: 'to agreed' }, deadlines: {} } }),
      [`${open}/on/agree ${notAnId}`],
    ],
    [
      'has a final that is no boolean',
      smallDefinition({ open: { final: 'no' } }),
      [`${open}/final This must be true or false.`],
    ],
    [
      'has an unknown confirm',
      smallDefinition({ open: { confirm: 'admin' } }),
      [`${open}/confirm This must be one of: reviewer.`],
    ],
    [
      'has no track',
      smallDefinition({ top: { tracks: {} } }),
      ['/tracks A scenario has at least one track.'],
    ],
    [
      'has no state',
      smallDefinition({ ceasefire: { states: {} } }),
      ['/tracks/ceasefire/states A track has at least one state.'],
    ],
    [
      'has 101 tracks',
      smallDefinition({ top: { tracks: ids(101, track) } }),
      ['/tracks At most 100 are allowed here.'],
    ],
    [
      'has 61 states',
      smallDefinition({ ceasefire: chain(61) }),
      ['/tracks/ceasefire/states At most 60 are allowed here.'],
    ],
    [
      'has 101 parties',
      smallDefinition({ top: { parties: ids(101, { name: 'x' }) } }),
      ['/parties At most 100 are allowed here.'],
    ],
    [
      'has 101 events in a state',
      smallDefinition({ open: { on: ids(101, 'open') } }),
      [`${open}/on At most 100 are allowed here.`],
    ],
    [
      'has 101 deadlines in a state',
      smallDefinition({ open: { deadlines: ids(101, { after: 'P1D', policy: 'flag' }) } }),
      [`${open}/deadlines At most 100 are allowed here.`],
    ],
    [
      'has 101 rules',
      smallDefinition({
        top: { rules: ids(101, { when: leaf, track: 'sanctions', event: 'trigger', policy: 'apply' }) },
      }),
      ['/rules At most 100 are allowed here.'],
    ],
    [
      'has a deadline without a moment',
      smallDefinition(deadline({ event: 'stay' })),
      [`${oneDay} A deadline has either "after" or "at".`],
    ],
    [
      'has a deadline with two moments',
      smallDefinition(deadline({ after: 'P1D', at: 'expected', event: 'stay' })),
      [`${oneDay} A deadline has either "after" or "at".`],
    ],
    [
      'has a deadline at an unknown time',
      smallDefinition(deadline({ at: 'noon', event: 'stay' })),
      [
        `${oneDay}/at This must be "expected"; the time itself stands in a report, as in "expected": "2025-05-19".`,
      ],
    ],
    [
      'has a deadline at a date',
      smallDefinition(deadline({ at: '2025-09-01', event: 'stay' })),
      [
        `${oneDay}/at This must be "expected"; the time itself stands in a report, as in "expected": "2025-09-01".`,
      ],
    ],
    [
      'has a deadline that applies nothing',
      smallDefinition(deadline({ after: 'P1D' })),
      [`${oneDay}/event This is missing: the policies apply and propose need an event.`],
    ],
    [
      'has a flag with an event',
      smallDefinition(deadline({ after: 'P1D', policy: 'flag', event: 'stay' })),
      [`${oneDay}/event The policy flag takes no event; leave it out, or choose apply or propose.`],
    ],
    [
      'has an unknown policy',
      smallDefinition(deadline({ after: 'P1D', policy: 'maybe' })),
      [`${oneDay}/policy This must be one of: apply, propose, flag.`],
    ],
    [
      'has a rule that only flags',
      smallDefinition({ rule: { policy: 'flag' } }),
      ['/rules/failure/policy This must be one of: apply, propose.'],
    ],
  ])('is refused when it %s', (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults)
  })
})
