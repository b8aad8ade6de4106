/** What a person at the terminal needs to know first. */
export function greeting(url: string): string {
  return [
    '',
    `The tracker listens at ${url}`,
    `Read:   npm run tracker -- status`,
    'File:   npm run tracker -- help report',
    '',
    '',
  ].join('\n')
}

/** The only place where the administrator's key ever shows. */
export function keyShownOnce(adminKey: string): string {
  return [
    '',
    `The administrator's key, shown this once: ${adminKey}`,
    'It is needed to put definitions in force. Keep it safe; only its hash is stored.',
    '',
  ].join('\n')
}

/** Says what to set if the server listens everywhere and was not told under which address. */
export function linksStayHere(url: string): string {
  return [
    '',
    `HOST makes the tracker listen at every address, and none of them is one to link to. Its links lead to ${url},`,
    'which works on this machine alone: set TRACKER_URL to the address that readers use.',
    '',
  ].join('\n')
}
