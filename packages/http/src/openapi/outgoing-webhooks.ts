import type { Json } from './json.ts'

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
})

const revisionRecorded = (operationId: string): Json => ({
  post: {
    operationId,
    tags: ['Subscriptions'],
    summary: 'Receive a delivery',
    description:
      'Answer with any status from 200 to 299 within 15 seconds, whatever you do with it then. 410 ends the ' +
      'subscription; anything else, a redirect included, is tried again.',
    security: [],
    parameters: [
      header('webhook-id', 'Names the delivery, the same each time: `<scenario>_<revision>_<kind>`.'),
      header('webhook-timestamp', 'When it was sent, in seconds since 1970.'),
      header(
        'webhook-signature',
        'Space-separated `v1,<base64 HMAC-SHA256 of "id.timestamp.body">` and, if asked for, `v1a,<base64 Ed25519>`.',
      ),
    ],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/RevisionRecorded' } } },
    },
    responses: { '2XX': { description: 'Taken.' }, '410': { description: 'No more, please.' } },
  },
})

/** The webhooks that the tracker sends to subscribers. */
export const outgoingWebhooks: Readonly<Record<string, Json>> = {
  'revision.recorded': revisionRecorded('receiveRevisionRecorded'),
}

/**
 * The same webhooks as callbacks of the operation that subscribes to them: oapi-codegen drops schemas that only
 * webhooks refer to.
 */
export const subscriptionCallbacks: Readonly<Record<string, Json>> = {
  'revision.recorded': { '{$request.body#/url}': revisionRecorded('receiveSubscribedRevision') },
}
