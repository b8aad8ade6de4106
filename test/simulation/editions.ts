import { normalise } from '@tracker/edge/normalise'
import routes from '@tracker/edge/routes.json' with { type: 'json' }
import { type Invention, type ReaderRequest, paths } from './readers.ts'

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

/** Version 0.1: the keys held every parameter of any route, any Authorization and, for pages, the language as sent. */
const first: Edition = {
  name: '0.1',
  key: ({ kind, language, invented }) => {
    const known = 'after asOf format from knownAt lang limit order to track'.split(' ')
    const kept = invented?.in === 'headers' || (invented?.in === 'query' && known.includes(invented.name))
    const varied = kind === 'page' || kind === 'card' ? language : ''
    return `${paths[kind]} ${varied} ${kept ? JSON.stringify(invented) : ''}`
  },
  keepsAnswers: false,
  edgePrice: prices.request,
}

/** The present edition, with the deployed function. Keys of requests without a made-up parameter are computed once. */
function present(): Edition {
  const keys = new Map<string, string | undefined>()
  const keyOf = ({ kind, language, invented }: ReaderRequest) => {
    const madeUp = (part: Invention['in']) =>
      invented?.in === part ? { [invented.name]: { value: invented.value } } : {}
    const left = normalise(
      {
        method: 'GET',
        uri: paths[kind],
        querystring: madeUp('query'),
        headers: { 'accept-language': { value: language }, accept: { value: '*/*' }, ...madeUp('headers') },
        cookies: madeUp('cookies'),
      },
      routes,
    )
    if ('statusCode' in left) return undefined
    return JSON.stringify([left.uri, left.querystring, left.headers, left.cookies])
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
