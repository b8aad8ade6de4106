import { broughtItem, type ContentJson, type HistoryItem, type Revision } from '@tracker/domain'

/**
 * What a revision recorded, as items: the report as it was written then, or what the clock brought about. A report that
 * no longer counts is marked as it stands `now`, with why; a correction is told by its words, not as an amendment.
 */
export function revisionItems(revision: Revision, now: HistoryItem | undefined): readonly HistoryItem[] {
  const { entry, revision: number, recorded } = revision
  switch (entry.kind) {
    case 'report':
    case 'correction':
      return [written(revision, entry.report, entry.content, now)]
    case 'retraction':
      return now ? [now] : []
    case 'check':
      return entry.brought.map((brought) => broughtItem(brought, { revision: number, recorded }))
    case 'definition':
    case 'dismissal':
      return []
  }
}

function written(
  { revision, recorded, transitions, proposals }: Revision,
  report: string,
  content: ContentJson,
  now: HistoryItem | undefined,
): HistoryItem {
  const gone = now?.amendments?.filter(({ kind }) => kind === 'retraction') ?? []
  return {
    kind: 'report',
    ...content,
    report,
    revision,
    recorded,
    track: content.track ?? null,
    transitions,
    proposals,
    status: gone.length > 0 ? 'retracted' : 'standing',
    ...(gone.length > 0 ? { amendments: gone } : {}),
  }
}
