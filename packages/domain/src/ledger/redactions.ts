import type { Definition } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import type { IsText } from '../redaction/redaction-rules.ts'
import { type Redacting, redactStored } from '../redaction/redact-stored.ts'
import type { Revision } from './revision.ts'

/** Returns a test for facts that are texts: those that any of these versions of a definition declares as one. */
export function textFacts(definitions: readonly Definition[]): IsText {
  return (track, fact) =>
    definitions.some(({ tracks }) => lookup(lookup(tracks, track)?.facts, fact)?.type === 'text')
}

/** Returns the redaction that a revision records; undefined for any other revision. */
export function redactingOf(
  {
    entry,
    revision,
    recorded,
    importedRecorded,
  }: Pick<Revision, 'entry' | 'revision' | 'recorded' | 'importedRecorded'>,
  isText: IsText,
): Redacting | undefined {
  if (entry.kind !== 'redaction') return undefined
  const { report, reason } = entry
  const imported = importedRecorded === undefined ? {} : { importedRecorded }
  return { report, note: { revision, recorded, ...imported, reason }, isText }
}

/**
 * Returns the revision without the texts of a report and with the number of the redaction, or the same object if it had
 * no such texts. A later revision, such as a retraction with its reason, was written in the knowledge of the redaction
 * and stays as it is.
 */
export function redactRevision(revision: Revision, redacting: Redacting): Revision {
  if (revision.revision > redacting.note.revision) return revision
  const left = redactStored(revision, redacting)
  return left === revision ? revision : { ...left, redacted: redacting.note.revision }
}

/** Removes the texts that redactions among these revisions name, in case copies still hold them. */
export function withoutRedacted(revisions: readonly Revision[]): readonly Revision[] {
  const definitions: Definition[] = []
  const redactions: Redacting[] = []
  for (const revision of revisions) {
    if (revision.entry.kind === 'definition') definitions.push(revision.entry.document)
    const redacting = redactingOf(revision, textFacts([...definitions]))
    if (redacting) redactions.push(redacting)
  }
  return redactions.length === 0
    ? revisions
    : revisions.map((revision) => redactions.reduce(redactRevision, revision))
}
