import type { Started } from './start.ts'

/** What a person at the terminal needs to know first; the only place where the administrator's key ever shows. */
export function greeting({ url, adminKey }: Pick<Started, 'url' | 'adminKey'>): string {
  const lines = [
    `The tracker listens at ${url}`,
    `Read:   curl ${url}/v1/scenarios`,
    'File:   npm run tracker -- help report',
  ]
  const key = [
    '',
    `The administrator's key, shown this once: ${adminKey}`,
    'It is needed to put definitions in force. Keep it safe; only its hash is stored.',
  ]
  return ['', ...lines, ...(adminKey === undefined ? [] : key), '', ''].join('\n')
}
