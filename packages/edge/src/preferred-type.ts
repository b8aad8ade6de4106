import { preferred } from './weighted.ts'

const json = 'application/json'

/**
 * Returns the media type to ask the origin for: JSON or Mermaid for a definition, JSON for anything else under `/v1`,
 * and HTML or JSON for a page, since a missing page is a problem document for programs.
 */
export function preferredType(path: string, header: string | undefined): string {
  const other = /^\/v1\/scenarios\/[^/]+\/definition(?:\/|$)/.test(path)
    ? 'text/vnd.mermaid'
    : path.startsWith('/v1/')
      ? undefined
      : 'text/html'
  return preferred(header, (type) => (type === other || type === json ? type : undefined), json)
}
