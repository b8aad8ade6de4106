import type { Operations } from './operation.ts'

const forms = ['application/json', 'text/vnd.mermaid'] as const
const shown = {
  200: { description: 'The definition.', schema: 'DefinitionForm', types: forms, headers: ['Vary'] },
}

/** Operations that read, apply and try definitions. */
export const definitionOperations: Operations = {
  '/v1/scenarios/{scenario}': {
    put: {
      tag: 'Definitions',
      access: 'admin',
      id: 'putDefinition',
      summary: 'Define a scenario',
      description:
        'Creates it (`If-None-Match: *`) or puts a new version in force (`If-Match` with the present one). Every track ' +
        'keeps its state; where that is gone, `migrate` says where it goes.',
      parameters: ['create', 'ifMatch'],
      request: 'DefinitionBody',
      answers: {
        200: { description: 'A new version is in force.', schema: 'Defined', headers: ['ETag'] },
        201: { description: 'The scenario was created.', schema: 'Defined', headers: ['ETag'] },
      },
      problems: [
        'archived',
        'definition-invalid',
        'migration-needed',
        'moved',
        'payload-invalid',
        'precondition-failed',
        'precondition-required',
      ],
    },
    patch: {
      tag: 'Definitions',
      access: 'admin',
      id: 'patchScenario',
      summary: 'Change the settings of a scenario',
      description:
        'Who finds and reads it, whether it is put away, and where it goes on, as a revision of the kind `settings`. ' +
        'What is as asked already makes none.',
      parameters: ['ifMatchRevision'],
      request: 'SettingsBody',
      answers: { 200: { description: 'The settings in force.', schema: 'Settings', headers: ['ETag'] } },
      problems: ['payload-invalid', 'precondition-failed'],
    },
    delete: {
      tag: 'Definitions',
      access: 'admin',
      id: 'deleteScenario',
      summary: 'Delete a scenario that was never used',
      description:
        'Only while it has no report and no other scenario has moved to it; its id is then free again. Archive what has reports.',
      answers: { 204: { description: 'It is gone.' } },
      problems: ['scenario-used'],
    },
  },
  '/v1/scenarios/{scenario}/definition': {
    get: {
      tag: 'Definitions',
      access: 'readers',
      conditional: true,
      id: 'getDefinition',
      summary: 'Read the definition',
      description:
        'The version in force; its ETag is what `If-Match` takes. Also as a diagram or for XState v5.',
      parameters: ['format'],
      answers: shown,
      problems: ['query-invalid'],
    },
  },
  '/v1/scenarios/{scenario}/definition/{version}': {
    get: {
      tag: 'Definitions',
      access: 'readers',
      conditional: true,
      id: 'getDefinitionVersion',
      summary: 'Read a version of the definition',
      description: 'Immutable, so it may be kept for ever.',
      parameters: ['format'],
      answers: shown,
      problems: ['query-invalid'],
    },
  },
  '/v1/scenarios/{scenario}/dry-run': {
    post: {
      tag: 'Definitions',
      access: 'editor',
      id: 'dryRun',
      summary: 'Try writes or a definition',
      description:
        'Takes a list of payloads, a definition, or both, and answers with what would result. Nothing is written. What ' +
        'would be refused is listed and left out.',
      request: 'TrialBody',
      answers: { 200: { description: 'What would result.', schema: 'DryRun' } },
      problems: ['definition-invalid', 'payload-invalid'],
    },
  },
}
