import { preferred } from './weighted.ts'

const json = 'application/json'

/**
 * Returns the media type that a read is answered in: definitions come as JSON or Mermaid, everything else under `/v1`
 * in one form, and pages are HTML, which only a missing page is not for programs.
 */
export function preferredType(path: string, header: string | undefined): string {
  const other = /^\/v1\/scenarios\/[^/]+\/definition(?:\/|$)/.test(path)
    ? 'text/vnd.mermaid'
    : path.startsWith('/v1/')
      ? undefined
      : 'text/html'
  return preferred(header, (type) => (type === other || type === json ? type : undefined), json)
}
