import { definitionOperations } from './definitions.ts'
import { deliveryOperations } from './deliveries.ts'
import { followingOperations } from './following.ts'
import { ledgerOperations } from './ledger.ts'
import type { Operations } from './operation.ts'
import { readingOperations } from './reading.ts'
import { serviceOperations } from './service.ts'
import { subscriptionOperations } from './subscriptions.ts'
import { writingOperations } from './writing.ts'

/** Every operation, by path and method. */
export const operations: Operations = {
  ...readingOperations,
  ...ledgerOperations,
  ...followingOperations,
  ...definitionOperations,
  ...writingOperations,
  ...deliveryOperations,
  ...subscriptionOperations,
  ...serviceOperations,
  '/v1/scenarios/{scenario}': {
    ...readingOperations['/v1/scenarios/{scenario}'],
    ...definitionOperations['/v1/scenarios/{scenario}'],
  },
}
