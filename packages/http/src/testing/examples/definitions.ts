import { filed, here, shipped, type ExampleStep } from './step.ts'

/** Dry runs, and definitions that are rejected. */
export const definitionSteps: readonly ExampleStep[] = [
  {
    operation: 'dryRun',
    name: 'what-if',
    summary: 'What a rejection of the ceasefire would bring about: a proposal, by rule.',
    status: 200,
    path: `${here}/dry-run`,
    key: 'editor',
    json: [filed({ track: 'ceasefire', event: 'reject', headline: 'What if the ceasefire were rejected' })],
  },
  {
    operation: 'putDefinition',
    name: 'a-stale-version',
    summary: 'Someone else was faster.',
    status: 412,
    path: here,
    method: 'PUT',
    key: 'admin',
    headers: { 'If-Match': '"7"' },
    json: shipped('definition.json'),
  },
  {
    operation: 'putDefinition',
    name: 'no-key',
    summary: 'Without a key, or with one that is not known.',
    status: 401,
    path: here,
    method: 'PUT',
    headers: { 'If-Match': '"1"' },
    json: shipped('definition.json'),
  },
  {
    operation: 'putDefinition',
    name: 'no-right',
    summary: 'With a key whose role does not go so far.',
    status: 403,
    path: here,
    method: 'PUT',
    key: 'editor',
    headers: { 'If-Match': '"1"' },
    json: shipped('definition.json'),
  },
]
