/** The parts that the bench uses of two packages without types. */
declare module 'autocannon' {
  interface CannonResult {
    readonly requests: { readonly total: number; readonly average: number }
    readonly latency: { readonly p99: number }
    readonly errors: number
    readonly timeouts: number
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number } | undefined>>
  }
  export default function autocannon(options: {
    readonly url: string
    readonly connections: number
    readonly amount: number
    readonly headers: Readonly<Record<string, string>>
  }): Promise<CannonResult>
}

declare module 'express' {
  import type { Application } from 'serverless-http'
  interface ExpressResponse {
    json(body: unknown): void
  }
  type ExpressApp = Application & {
    get(path: string, handler: (request: object, response: ExpressResponse) => void): void
  }
  export default function express(): ExpressApp
}
