import type { Stance } from '@tracker/domain'

/** A sign for each stance, besides its word. */
export const stanceGlyphs: Readonly<Record<Stance, string>> = {
  proposes: '▲',
  supports: '●',
  accepts: '✓',
  conditional: '◐',
  rejects: '✕',
  undeclared: '○',
}
