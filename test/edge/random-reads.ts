import { knownParameters } from '@tracker/edge/known-parameters'
import routes from '@tracker/edge/routes.json' with { type: 'json' }
import fc from 'fast-check'
import { speltInstants } from './spelt-instants.ts'

const paths = fc.constantFrom(
  // The routes with most parameters are asked most.
  ...Array.from({ length: 8 }, () => '/scenarios/talks'),
  ...Array.from({ length: 4 }, () => '/v1/scenarios/talks/ribbon.svg'),
  ...Array.from({ length: 3 }, () => '/scenarios/talks/embed'),
  '/',
  '/docs',
  '/about',
  '/session',
  '/health',
  '/nowhere',
  '/scenarios/talks',
  '/scenarios/talks/',
  '/scenarios/talks/embed',
  '/scenarios/talks/claims',
  '/scenarios/talks/tracks/talks',
  '/scenarios/talks/revisions/1',
  '/v1/scenarios',
  '/v1/scenarios/talks',
  '/v1/scenarios/talks/history',
  '/v1/scenarios/talks/changes',
  '/v1/scenarios/talks/claims',
  '/v1/scenarios/talks/claims',
  '/v1/scenarios/talks/export',
  '/v1/scenarios/talks/facts',
  '/v1/scenarios/talks/verify',
  '/v1/scenarios/talks/definition',
  '/v1/scenarios/talks/definition/1',
  '/v1/scenarios/talks/diff',
  '/v1/scenarios/talks/feed.atom',
  '/v1/scenarios/talks/ribbon.svg',
  '/v1/scenarios/talks/tracks/talks',
  '/v1/scenarios/talks/tracks/talks/badge.svg',
  '/v1/scenarios/none',
  '/v1/nothing',
  '/v1/scenarios/t%61lks',
  '/v1/scenarios/talks/tracks/t%2fk',
)

/** The parameters of pages and of the API with values that they know, know in another spelling, and do not know. */
const valuesOf: Readonly<Record<string, fc.Arbitrary<string>>> = {
  after: fc.constantFrom('1', '99', '0', 'x', '', 'cur_AAAA', `cur_${'A'.repeat(40)}`, 'cur_?'),
  archived: fc.constantFrom('true', 'false', 'false', 'True', ''),
  asOf: speltInstants,
  compact: fc.constantFrom('true', 'false', '', 'x'),
  days: fc.constantFrom('30', '7', '90', '365', '07', '7 ', ''),
  format: fc.constantFrom('mermaid', 'json', 'csv', 'jsonl', 'CSV', 'x', ''),
  from: fc.oneof(speltInstants, fc.constantFrom('1', '2025-05-17')),
  kind: fc.constantFrom('new', 'new', 'change', 'key', 'CHANGE', 'nothing', ''),
  knownAt: speltInstants,
  lang: fc.constantFrom('de', 'uk', 'DE-at', 'en-GB', 'fr', 'x'.repeat(40), ''),
  limit: fc.constantFrom('1', '01', '200', '201', '1000', 'x', ''),
  month: fc.constantFrom('2025-05', ' 2025-05', '2025-5', '2025-99', '0234-05', '2025-05-17', ''),
  order: fc.constantFrom('asc', 'desc', 'DESC', ''),
  party: fc.constantFrom('No-Party', '-', 'x'.repeat(65), 'north', ' north ', '', 'x'),
  q: fc.constantFrom(
    'met',
    ' met ',
    'MET  They',
    'Somebody\u00a0SPOKE',
    '\u0130',
    'somebody spoke',
    ' ',
    '',
    'nothing',
    `${'x'.repeat(99)} y`,
    '\u{1f54a}',
  ),
  since: fc.constantFrom('1', '1', '2', '99', '12345678', '999999999999', '01', '-1', 'x', ''),
  to: fc.oneof(speltInstants, fc.constantFrom('2', '2025-05-18')),
  track: fc.constantFrom('talks', ' talks ', 'x', ''),
  tracks: fc.constantFrom('talks', ' talks , ', 'talks,x', 'talks,talks', 'x,talks,x', ',', ''),
  utm_source: fc.constantFrom('x'),
  limt: fc.constantFrom('1'),
  verification: fc.oneof(
    fc.constantFrom('confirmed', 'Disputed', 'unverifed', 'retract', ' reported', 'x'.repeat(70), ''),
    fc.string(),
  ),
  'a/b~c': fc.constantFrom('', 'x'),
  '': fc.constantFrom('', 'x'),
  constructor: fc.constantFrom('x'),
  ['__proto__']: fc.constantFrom('', 'x'),
}

/** Percent-encodes every letter. */
function encode(text: string): string {
  return [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

/** Percent-encodes a text: as browsers do, every letter, or only what has to be; or writes what is no encoding. */
const spellings: readonly ((text: string) => string)[] = [
  encodeURIComponent,
  (text) => encodeURIComponent(text).replaceAll('%20', '+').replaceAll('%3A', ':'),
  encode,
  (text) => `${encodeURIComponent(text)}%zz`,
]

const names = Object.keys(valuesOf)

/** A parameter of a path as it stands in a query: nearly always one that the path takes. */
const pairFor = (path: string) => {
  const known = knownParameters(routes, path) ?? []
  const name = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...names) },
    ...(known.length === 0 ? [] : [{ weight: 9, arbitrary: fc.constantFrom(...known) }]),
  )
  return name.chain((one) =>
    fc
      .tuple(valuesOf[one] ?? fc.constantFrom('1', 'x'), fc.nat(), fc.nat({ max: 9 }))
      .map(([value, spelling, seldom]) => {
        const spell = spellings[spelling % (seldom === 0 ? 4 : 3)] ?? encodeURIComponent
        return `${seldom === 1 ? spell(one) : encodeURIComponent(one)}=${spell(value)}`
      }),
  )
}

/** What a reader shows, by names that stand for what a site has given out. */
const shown = fc.record(
  {
    authorization: fc.constantFrom(
      'Bearer ours',
      'bEaRER ours',
      'nonsense',
      'Basic eA==',
      'Bearer x',
      '',
      `bearer tracker_${'A'.repeat(43)}`,
    ),
    cookies: fc.array(
      fc.constantFrom(
        'session',
        'session',
        'session',
        'ended',
        'theme=dark',
        'tracker-session=',
        'tracker-session=made-up',
        `tracker-session=cur_${'A'.repeat(122)}`,
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
)

/** Media ranges, with weights and without. */
const acceptHeaders = fc.oneof(
  fc.constantFrom('*/*', 'text/html,*/*;q=0.8', 'application/json', ''),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'text/html',
          'text/vnd.mermaid',
          'Text/*',
          'application/*',
          'application/json',
          'application/problem+json',
          'image/png',
          '*/*',
        ),
        fc.constantFrom('', ';q=0', ';q=0.5', '; Q=0.9', ';q=x', ';q=2', ';level=1'),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((ranges) => ranges.map((range) => range.join('')).join(', ')),
)

const headers = fc.record(
  {
    Accept: acceptHeaders,
    'Accept-Language': fc.constantFrom(
      'uk-UA,uk;q=0.9,en;q=0.8',
      'DE-at',
      'fr, de;q=0.5',
      'de;q=0, uk;q=0.1',
      '*',
    ),
  },
  { requiredKeys: [] },
)

/** Writes a path in another way: with a character percent-encoded for nothing, or with a dot segment. */
const respelt = (path: string) => {
  const encoded = fc.nat({ max: path.length - 1 }).map((at) => {
    const letter = path.charAt(at)
    const isFree = /[\w.~-]/.test(letter) && !path.includes('%')
    return isFree ? path.slice(0, at) + encode(letter) + path.slice(at + 1) : path
  })
  const dots = fc.constantFrom('.', '..', '%2e', '.%2E', '%2e%2e')
  const dotted = fc.tuple(dots, fc.nat()).map(([dot, at]) => {
    const segments = path.split('/')
    return segments.toSpliced(1 + (at % segments.length), 0, dot).join('/')
  })
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(path) },
    { weight: 2, arbitrary: encoded },
    { weight: 1, arbitrary: dotted },
  )
}

/** A read, with parameters and credentials that a site knows and that it does not. */
export const randomReads = fc.record({
  address: paths.chain((path) =>
    fc
      .tuple(respelt(path), fc.array(pairFor(path), { maxLength: 4 }))
      .map(
        ([spelt, query]) =>
          `https://tracker.example${spelt}${query.length === 0 ? '' : `?${query.join('&')}`}`,
      ),
  ),
  headers,
  shown,
})
