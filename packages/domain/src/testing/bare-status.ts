import type { Status } from '../status/status-json.ts'

/** A status without what depends on the ledger alone: revision numbers and recorded times. */
export function bareStatus({ stamps, ...status }: Status): unknown {
  const { asOf: _, knownAt: __, ...rest } = status
  return { ...withoutRevisions(rest), lastDevelopment: stamps.lastDevelopment }
}

function withoutRevisions(value: object): object {
  const text = JSON.stringify(value, (key, inner: unknown) => (key === 'revision' ? undefined : inner))
  return JSON.parse(text) as object
}
