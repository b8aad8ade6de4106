import type { Definition } from '../definition/definition.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Snapshot, TrackSnapshot } from './snapshot.ts'

/** The versions of a definition that a stretch of the timeline needs, by number. */
export type Versions = ReadonlyMap<number, DefinitionVersion>

/** Returns these versions by number. */
export function versionsOf(...governing: readonly DefinitionVersion[]): Versions {
  return new Map(governing.map((version) => [version.version, version]))
}

/** Returns the definition that governs a snapshot or a track. A missing version is a defect. */
export function definitionOf(versions: Versions, { version }: Snapshot | TrackSnapshot): Definition {
  const governing = versions.get(version)
  if (!governing) throw new Error(`version ${version} of the definition is not at hand`)
  return governing.definition
}
