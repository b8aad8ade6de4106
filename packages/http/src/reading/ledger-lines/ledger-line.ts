import { type Revision, windowBesideText, type WindowJson, writeId, writtenContent } from '@tracker/domain'

/** A write of a ledger, in the format of exports and imports. */
interface LedgerLine {
  readonly id: string
  /** When it was first recorded. */
  readonly recorded: string
  readonly by: Readonly<Record<string, string>>
  readonly sha256?: string
  readonly type: string
  readonly timestamp: string
  /** The window of its `occurred`, if the text alone would give another. */
  readonly window?: WindowJson
  readonly data: Readonly<Record<string, unknown>>
}

/** Returns the line of a revision; undefined for a check, since every tracker runs its own checks. */
export function ledgerLine(revision: Revision): LedgerLine | undefined {
  const { scenario, entry, sha256 } = revision
  const recorded = revision.importedRecorded ?? revision.recorded
  const said = writeOf(entry)
  if (!said) return undefined
  const window = 'content' in entry ? windowBesideText(entry.content, Date.parse(recorded)) : undefined
  return {
    id: writeId(revision),
    recorded,
    by: writerOf(revision),
    ...(sha256 === undefined ? {} : { sha256 }),
    type: said.type,
    timestamp: recorded,
    ...(window ? { window } : {}),
    data: { scenario, ...said.data },
  }
}

function writeOf(entry: Revision['entry']): Pick<LedgerLine, 'type' | 'data'> | undefined {
  switch (entry.kind) {
    case 'report':
      return { type: 'report.filed', data: writtenContent(entry.content) }
    case 'correction': {
      const { report, reason, content } = entry
      return { type: 'report.corrected', data: { report, reason, ...writtenContent(content) } }
    }
    case 'retraction': {
      const { report, reason } = entry
      return { type: 'report.retracted', data: { report, reason } }
    }
    case 'redaction': {
      const { report, reason } = entry
      return { type: 'report.redacted', data: { report, reason } }
    }
    case 'dismissal': {
      const { proposal, reason } = entry
      return { type: 'proposal.dismissed', data: { proposal, reason } }
    }
    case 'definition':
      return { type: 'scenario.defined', data: { definition: entry.document, migrate: entry.migrate } }
    case 'settings':
      return { type: 'scenario.changed', data: { settings: entry.settings } }
    case 'check':
      return undefined
  }
}

function writerOf({ source, key, holder, keyHolder, entry }: Revision): LedgerLine['by'] {
  const authority = 'authority' in entry ? { authority: entry.authority } : {}
  const writer = { source, key, holder, keyHolder }
  const given = Object.entries(writer).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return { ...Object.fromEntries(given), ...authority }
}
