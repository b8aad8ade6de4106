import { listedUnder, type RefusedDelivery } from '@tracker/storage'
import { strictJson } from '../body/strict-json.ts'

/** A refused delivery, as the API answers with it. */
export interface DeliveryJson extends Pick<
  RefusedDelivery,
  'id' | 'source' | 'delivery' | 'scenario' | 'received' | 'status' | 'key' | 'problem'
> {
  /** The received body: its JSON value, or its text if it is not JSON. */
  readonly payload: unknown
  /** When its document was withdrawn since, RFC 3339. */
  readonly withdrawn?: string
  /** The answer to it, if it was filed. */
  readonly answer?: NonNullable<RefusedDelivery['filed']>['answer']
}

/** Shows a refused delivery, and when its document was withdrawn since, if it was. */
export function deliveryJson(refused: RefusedDelivery, withdrawn: string | undefined): DeliveryJson {
  const { id, source, delivery, received, status, key, problem, body, filed } = refused
  return {
    id,
    source,
    delivery,
    scenario: listedUnder(refused),
    received,
    status,
    ...(key === undefined ? {} : { key }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    problem,
    payload: payloadOf(body),
    ...(filed ? { answer: filed.answer } : {}),
  }
}

function payloadOf(body: Uint8Array): unknown {
  try {
    return strictJson(body)
  } catch {
    return new TextDecoder().decode(body)
  }
}
