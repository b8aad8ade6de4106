/**
 * The form of an id under which a write is filed: an `Idempotency-Key`, and a `webhook-id`, which has no dots besides.
 */
export const writeId = /^[!-~]{1,255}$/
