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
