import { acceptedType, definitionTypes, missingTypes } from '@tracker/http/accepted-type'

const json = 'application/json'

/**
 * Returns the media type to ask the origin for: JSON or Mermaid for a definition, JSON for anything else under `/v1`,
 * and HTML or JSON for a page, since a missing page is a problem document for programs.
 */
export function preferredType(path: string, header: string | undefined): string {
  if (/^\/v1\/scenarios\/[^/]+\/definition(?:\/|$)/.test(path)) return acceptedType(header, definitionTypes)
  if (path.startsWith('/v1/')) return json
  return acceptedType(header, missingTypes) === 'text/html' ? 'text/html' : json
}
