import { usualUrl } from './url-at.ts'

/** Returns the first lines for a person at the terminal; `url` is the tracker's address. */
export function greeting(url: string): string {
  const elsewhere = url !== usualUrl
  return [
    '',
    `The tracker listens at ${url}`,
    `Read:   npm run tracker -- status${elsewhere ? ` --url ${url}` : ''}`,
    'File:   npm run tracker -- help report',
    ...(elsewhere
      ? ['With that --url, or with TRACKER_URL in its environment, a command asks this tracker.']
      : []),
    '',
    '',
  ].join('\n')
}

/** Returns the message with the administrator's key, which is never shown elsewhere. */
export function keyShownOnce(adminKey: string): string {
  return [
    '',
    `The administrator's key, shown this once: ${adminKey}`,
    'It is needed to put definitions in force. Keep it safe; only its hash is stored.',
    '',
  ].join('\n')
}

/** Names the setting to use if the server listens on every address and has no public one. */
export function linksStayHere(url: string): string {
  return [
    '',
    `HOST makes the tracker listen at every address, and none of them is one to link to. Its links lead to ${url},`,
    'which works on this machine alone: set TRACKER_URL to the address that readers use.',
    '',
  ].join('\n')
}
