/** Why a signature was refused, for the operator's log; the answer to the sender omits it. */
export interface SignatureFault {
  readonly because: 'clock' | 'header' | 'secret' | 'source'
  readonly detail: string
}

/** Returned in place of an authentic delivery. */
export interface RefusedSignature {
  readonly refused: SignatureFault
}

/** Makes a refusal. */
export function refusedBecause(because: SignatureFault['because'], detail: string): RefusedSignature {
  return { refused: { because, detail } }
}

/**
 * Describes how far a signed time is from the tracker's clock; `offset` is in milliseconds, positive if it lies ahead.
 */
export function clockFault(offset: number): RefusedSignature {
  const seconds = Math.round(Math.abs(offset) / 1000)
  const detail = `its time is ${seconds} s ${offset < 0 ? 'behind' : 'ahead of'} this machine's clock; 300 s are accepted`
  return refusedBecause('clock', detail)
}
