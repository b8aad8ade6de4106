import { createHash } from 'node:crypto'
import { filed, read, type ExampleStep, tooEarly } from './step.ts'

const digest = (text: string, encoding: 'hex' | 'base64url' = 'base64url') =>
  createHash('sha256').update(text).digest(encoding)
const body = digest(digest(JSON.stringify(tooEarly), 'hex')).slice(0, 21)
const pathOf = (delivery: string) =>
  `/v1/deliveries/dlv_${digest(`newsdesk\n${delivery}`).slice(0, 22)}${body}`
const path = pathOf('msg_too-early')

/** An editor corrects and files a refused delivery, and then tries to dismiss it. */
export const deliverySteps: readonly ExampleStep[] = [
  {
    ...read('listDeliveries', 'refused', 'The event that came too early.', '/v1/deliveries?status=refused'),
    key: 'editor',
  },
  {
    operation: 'dismissDelivery',
    name: 'a-dismissal',
    summary: 'A second one of the same kind is not needed.',
    status: 200,
    path: `${pathOf('msg_too-early-again')}/dismissal`,
    method: 'POST',
    key: 'editor',
  },
  {
    operation: 'retryDelivery',
    name: 'as-it-came',
    summary: 'The ceasefire still cannot take effect.',
    status: 409,
    path: `${path}/retry`,
    method: 'POST',
    key: 'editor',
  },
  {
    operation: 'retryDelivery',
    name: 'mended',
    summary: 'Filed without the event, as a report that something was said.',
    status: 201,
    path: `${path}/retry`,
    key: 'editor',
    json: { payload: filed({ track: 'ceasefire', headline: 'A ceasefire is said to take effect' }) },
  },
  { ...read('getDelivery', 'filed', 'The same delivery after that.', path), key: 'editor' },
]
