import type { Operations } from './operation.ts'

const open = { tag: 'Service', access: 'anyone' } as const

/** Operations about the service, not about a scenario. */
export const serviceOperations: Operations = {
  '/health': {
    get: {
      ...open,
      id: 'getHealth',
      summary: 'Ask whether the service is well',
      description:
        '200 while it can read its table and checks have ended within three of their periods, else 503.',
      answers: { 200: { description: 'It is.', schema: 'Health' } },
    },
  },
  '/problems': {
    get: {
      ...open,
      conditional: true,
      id: 'listProblemTypes',
      summary: 'List the types of problems',
      description: 'Every `type` that a refusal can have, what it means, and what to do about it.',
      answers: { 200: { description: 'All of them.', schema: 'ProblemTypeList' } },
    },
  },
  '/problems/{slug}': {
    get: {
      ...open,
      conditional: true,
      id: 'getProblemType',
      summary: 'Read one type of problem',
      description: 'Where the `type` of a refusal leads.',
      answers: { 200: { description: 'What it means.', schema: 'ProblemType' } },
      problems: ['not-found'],
    },
  },
  '/openapi.json': {
    get: {
      ...open,
      conditional: true,
      id: 'getOpenapi',
      summary: 'Read this document',
      description: 'The API, as OpenAPI 3.1.',
      answers: { 200: { description: 'This document.', schema: 'OpenapiDocument' } },
    },
  },
  '/.well-known/tracker-checkpoint-key': {
    get: {
      ...open,
      conditional: true,
      id: 'getCheckpointKey',
      summary: 'Read the keys of checkpoints',
      description:
        'The verifier keys of signed notes (`name+id+key`), one a line: the present one, then those that signed earlier ' +
        'checkpoints.',
      answers: { 200: { description: 'The keys.', schema: 'Text', types: ['text/plain'] } },
      problems: ['not-found'],
    },
  },
  '/.well-known/security.txt': {
    get: {
      ...open,
      id: 'getSecurityTxt',
      summary: 'Read how to report a vulnerability',
      description: 'As RFC 9116 has it.',
      answers: { 200: { description: 'The contact.', schema: 'Text', types: ['text/plain'] } },
    },
  },
}
