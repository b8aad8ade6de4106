import { DomainError } from '@tracker/domain'
import { requireKey } from '../app/callers.ts'
import { respond } from '../app/complete.ts'
import type { Deps } from '../app/deps.ts'
import type { Resources } from '../app/resources.ts'

/** The metrics of a process, in a scraper's format. */
export interface Exposition {
  readonly contentType: string
  readonly text: () => Promise<string>
}

/**
 * Serves `/metrics` to the holder of a key that may read every scenario. Without one it is 401 although reads are
 * public: a proxy that passes on every path must not expose it.
 */
export function metricsRoutes(deps: Deps, { contentType, text }: Exposition): Resources {
  return {
    '/metrics': {
      GET: async (context) => {
        const { name, scenarios } = await requireKey(deps, context, 'reader')
        if (!scenarios.includes('*')) {
          const detail = `The key "${name}" may read some scenarios; /metrics counts what happens in all, so it takes a key for "*".`
          throw new DomainError('forbidden', detail)
        }
        const headers = { 'Content-Type': contentType, 'Cache-Control': 'no-store' }
        return respond(context, await text(), 200, headers)
      },
    },
  }
}
