import { type Definition, type HistoryItem, said, type Status } from '@tracker/domain'
import type { AmendmentDetails } from '../../model/amendment-details.ts'
import { namesOf } from '../../model/names.ts'
import { english } from '../../text/english/english.ts'
import { authority, corrected, expired, retracted, status, trackStatus } from './statuses.ts'

/** A text that tries to break out of every format at once. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  ']]>',
  '<!--',
  '&amp;&lt;&#x41;',
  '</title></style></script>',
  'END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:injected',
  '\nX-INJECTED:1\rX-INJECTED:2\u2028X-INJECTED:3\u0085X-INJECTED:4',
  'semi;colon,comma\\slash',
  '\u0000\u0001\u0008\u000b\u000c\u001b\u007f\u009f\ufffe\uffff',
  '\u202eoverride\u202d\u202a\u202b\u202c\u2066\u2067\u2068\u2069',
  'lone \ud800 surrogates \udc00',
  'שלום 🕊️ мир',
].join(' ')

const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/gu

/** Returns the characters of {@link hostile} that no format may contain. */
export function leaks(text: string): readonly string[] {
  return Array.from(text.matchAll(forbidden), ([character]) => `U+${character.charCodeAt(0).toString(16)}`)
}

/** Links that no reader may be given. */
export const hostileLinks = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'https://bank.example@evil.example/',
  '//evil.example',
  'not a link',
]

const sources = [
  ...hostileLinks.map((url) => ({ url, publisher: hostile, title: hostile })),
  { url: `https://news.example/"><script>'${hostile}`, publisher: hostile },
]

const claims = [
  { id: 'claim', speaker: hostile, text: hostile, verification: 'disputed' as const, checkedBy: hostile },
]

/** Returns a status with the hostile text in every field that people fill in. */
export function hostileStatus(): Status {
  const window = { earliest: '2025-05-18T20:00:00Z', latest: '2025-05-19T22:00:00Z' }
  return status({
    title: hostile,
    summary: hostile,
    parties: { russia: { name: hostile } },
    tracks: {
      ceasefire: trackStatus({
        title: hostile,
        stateTitle: hostile,
        expected: { value: hostile, ...window },
        deadlines: { due: { title: hostile, status: 'ahead', value: hostile, ...window, policy: 'flag' } },
      }),
    },
    claims: claims.map((claim) => ({
      ...claim,
      track: null,
      report: hostile,
      since: { value: hostile, ...window },
    })),
  })
}

/** A definition with the hostile text in every field that people fill in. */
const hostileDefinition: Definition = {
  title: hostile,
  summary: hostile,
  parties: { russia: { name: hostile } },
  tracks: {
    ceasefire: {
      title: hostile,
      initial: 'proposed',
      states: {
        proposed: { title: hostile, on: { agree: 'agreed' } },
        agreed: { title: hostile },
        'in-force': {
          title: hostile,
          deadlines: { 'thirty-days': { title: hostile, after: 'P30D', policy: 'flag' } },
        },
        expired: { title: hostile },
      },
    },
  },
}

const hostileNames = namesOf(hostileDefinition, hostileStatus())

/** The corrections of {@link hostileItems}, hostile in every field. */
const hostileDetails: AmendmentDetails = new Map([
  [
    16,
    {
      former: 3,
      changes: [
        { label: [said(hostile)], from: [said(hostile), hostile], to: [said(hostile)] },
        { label: [hostile], from: [said(hostile)] },
        {
          label: [said(hostile)],
          to: [{ value: hostile, earliest: '2025-05-18T20:00:00Z', latest: '2025-05-19T22:00:00Z' }],
        },
      ],
      more: 2,
    },
  ],
])

/** Items with the hostile text in every field that people fill in. */
function hostileItems(): readonly HistoryItem[] {
  const texts = { headline: hostile, body: hostile, author: hostile, attribution: hostile, sources, claims }
  const amendment = { revision: 16, recorded: '2025-05-19T08:00:00Z', reason: hostile }
  return [
    corrected({ ...texts, report: hostile, amendments: [{ kind: 'correction', ...amendment }] }),
    retracted({ ...texts, amendments: [{ kind: 'retraction', ...amendment }] }),
    corrected({ ...texts, report: 'override', override: { state: 'agreed', reason: hostile } }),
    expired({ headline: hostile }),
  ]
}

/** The input of a feed, hostile in every field. */
export const hostileSource = {
  authority,
  status: hostileStatus(),
  items: hostileItems(),
  names: hostileNames,
  texts: english,
  details: hostileDetails,
}
