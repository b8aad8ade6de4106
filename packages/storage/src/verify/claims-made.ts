import type { Revision } from '@tracker/domain'

/** Tracks the claims of reports that are not retracted, in their present wording. */
export interface ClaimsMade {
  /** Returns the claims of a revision that were made before. */
  readonly among: (revision: Revision) => ReadonlySet<string>
  readonly follow: (revision: Revision) => void
}

export function claimsMade(): ClaimsMade {
  const byReport = new Map<string, readonly string[]>()
  const times = new Map<string, number>()
  const count = (ids: readonly string[], by: number) => {
    for (const id of ids) times.set(id, (times.get(id) ?? 0) + by)
  }
  return {
    among: (revision) => new Set(claimsIn(revision).filter((id) => (times.get(id) ?? 0) > 0)),
    follow: (revision) => {
      const { entry } = revision
      if (!('report' in entry)) return
      count(byReport.get(entry.report) ?? [], -1)
      const ids = [...new Set(claimsIn(revision))]
      count(ids, 1)
      byReport.set(entry.report, ids)
    },
  }
}

function claimsIn({ entry }: Revision): readonly string[] {
  return 'content' in entry ? (entry.content.claims ?? []).map(({ id }) => id) : []
}
