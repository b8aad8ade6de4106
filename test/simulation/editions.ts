import { normalise } from '@tracker/edge/normalise'
import routes from '@tracker/edge/routes.json' with { type: 'json' }
import { type ReaderRequest, paths } from './readers.ts'

/** How an edition of the tracker uses CloudFront and its own memory. */
export interface Edition {
  readonly name: string
  /** The cache key of a request; undefined if the edge answers it by itself. */
  key(asked: ReaderRequest): string | undefined
  /** Whether a function keeps answers in memory for as long as their revision is the newest. */
  readonly keepsAnswers: boolean
  /** Dollars for each million requests at the edge. */
  readonly edgePrice: number
}

/** CloudFront's price of a million HTTPS requests, of a million runs of a function, of a million looks of a web ACL. */
const prices = { request: 1, edgeFunction: 0.1, webAcl: 0.6 } as const

/** Version 0.1: the keys held every parameter that any route has and, for pages, the header as it was sent. */
const first: Edition = {
  name: '0.1',
  key: ({ kind, language, invented }) => {
    const known = 'after asOf format from knownAt lang limit order to track'.split(' ')
    const query = invented !== undefined && known.includes(invented[0]) ? invented.join('=') : ''
    const varied = kind === 'page' || kind === 'card' ? language : ''
    return `${paths[kind]}?${query} ${varied}`
  },
  keepsAnswers: false,
  edgePrice: prices.request,
}

/** The present edition, with the deployed function. Keys of requests without a made-up parameter are computed once. */
function present(): Edition {
  const keys = new Map<string, string | undefined>()
  const keyOf = ({ kind, language, invented }: ReaderRequest) => {
    const querystring = invented === undefined ? {} : { [invented[0]]: { value: invented[1] } }
    const headers = { 'accept-language': { value: language }, accept: { value: '*/*' } }
    const left = normalise({ method: 'GET', uri: paths[kind], querystring, headers, cookies: {} }, routes)
    return 'statusCode' in left ? undefined : JSON.stringify([left.uri, left.querystring, left.headers])
  }
  return {
    name: '0.2',
    key: (asked) => {
      if (asked.invented !== undefined) return keyOf(asked)
      const name = `${asked.kind} ${asked.language}`
      if (!keys.has(name)) keys.set(name, keyOf(asked))
      return keys.get(name)
    },
    keepsAnswers: true,
    edgePrice: prices.request + prices.edgeFunction + prices.webAcl,
  }
}

export const editions = (): readonly Edition[] => [first, present()]
