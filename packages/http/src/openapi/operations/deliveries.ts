import type { Operation, Operations } from './operation.ts'

const shared = { tag: 'Deliveries', access: 'editor' } as const

const list: Operation = {
  ...shared,
  id: 'listDeliveries',
  summary: 'List refused deliveries',
  description:
    'What a source signed rightly and was refused, newest first, with the problem that it was answered. Kept for 30 days. ' +
    'A page may hold fewer items than its limit.',
  conditional: true,
  parameters: ['statusFilter', 'scenarioFilter', 'sourceFilter', 'after', 'limit'],
  answers: { 200: { description: 'A page of deliveries.', schema: 'DeliveryList', headers: ['Link'] } },
  problems: ['cursor-invalid', 'query-invalid', 'forbidden'],
}

const get: Operation = {
  ...shared,
  id: 'getDelivery',
  summary: 'Read one refused delivery',
  description: 'With the payload that came.',
  answers: { 200: { description: 'The delivery.', schema: 'Delivery' } },
  problems: ['forbidden', 'not-found'],
}

const headers = ['Location', 'Idempotent-Replayed']

const retry: Operation = {
  ...shared,
  id: 'retryDelivery',
  summary: 'File a refused delivery again',
  description:
    'As it came, or with another payload in the form in which its sender would send it. It is filed under its own id and ' +
    'source, exactly once, and the revision names the key as well; neither of the two may confirm it. From then on its ' +
    'sender’s own copies get the same answer.',
  request: 'RetryBody',
  optionalRequest: true,
  answers: {
    200: { description: 'It was filed before; its answer.', schema: 'Written', headers },
    201: { description: 'Filed.', schema: 'Written', headers },
  },
  problems: [
    'delivery-closed',
    'forbidden',
    'four-eyes',
    'history-conflict',
    'id-reused',
    'not-found',
    'nothing-to-file',
    'nothing-to-retract',
    'occurred-in-future',
    'payload-invalid',
    'proposal-closed',
    'report-retracted',
    'scenario-full',
    'transition-not-allowed',
  ],
}

const dismissal: Operation = {
  ...shared,
  id: 'dismissDelivery',
  summary: 'Dismiss a refused delivery',
  description: 'Closes it without filing it. Nothing of it is in any ledger.',
  answers: { 200: { description: 'The delivery, closed.', schema: 'Delivery' } },
  problems: ['delivery-closed', 'forbidden', 'not-found'],
}

/** Operations on the deliveries that were refused. */
export const deliveryOperations: Operations = {
  '/v1/deliveries': { get: list },
  '/v1/deliveries/{delivery}': { get },
  '/v1/deliveries/{delivery}/retry': { post: retry },
  '/v1/deliveries/{delivery}/dismissal': { post: dismissal },
}
