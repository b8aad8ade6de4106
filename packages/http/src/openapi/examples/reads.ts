import { here, read, type Step } from './step.ts'

/** Every read, on the day; `cursor` follows the tenth revision. */
export const reads = (cursor: string): readonly Step[] => [
  read('listScenarios', 'the-scenarios', 'One story is tracked.', '/v1/scenarios'),
  read('getStatus', 'on-the-day', 'How the story stood on 18 May 2025.', here),
  read('getStatus', 'nowhere', 'There is no such scenario.', '/v1/scenarios/nowhere', 404),
  read('getStatus', 'a-day-for-an-instant', 'A day is no instant.', `${here}?asOf=2025-05-18`, 400),
  read('getTrack', 'the-call', 'A call at a time known to within 26 hours.', `${here}/tracks/leaders-call`),
  read(
    'listHistory',
    'the-call',
    'What happened on one track.',
    `${here}/history?track=leaders-call&limit=2`,
  ),
  read('listHistory', 'a-forged-cursor', 'A cursor of one’s own making.', `${here}/history?after=AAAA`, 400),
  read(
    'listChanges',
    'after-a-cursor',
    'What was recorded after what one has.',
    `${here}/changes?limit=2&after=${cursor}`,
  ),
  read('getRevision', 'the-call-announced', 'One report, as it was recorded.', `${here}/revisions/4`),
  read(
    'getReport',
    'weekly-deaths',
    'A claim with its verification.',
    `${here}/reports/msg_ukraine-weekly-deaths`,
  ),
  read('getDiff', 'since-the-beginning', 'What the first three reports changed.', `${here}/diff?from=1&to=4`),
  read('verifyLedger', 'whole', 'Every revision fits.', `${here}/verify`),
  read('getDefinition', 'json', 'As it was written.', `${here}/definition`),
  read('getDefinitionVersion', 'mermaid', 'As a state diagram.', `${here}/definition/1?format=mermaid`),
  read('getHealth', 'well', 'No check has run yet.', '/health'),
  read('getProblemType', 'id-reused', 'What a type means.', '/problems/id-reused'),
  read('getProblemType', 'unknown', 'There is no such type.', '/problems/unknown', 404),
  read('getSecurityTxt', 'contact', 'Whom to tell.', 'https://tracker.example/.well-known/security.txt'),
]
