/** One operation on a scenario, from when it was asked for until it was answered, on a clock that all clients share. */
export interface TimedOperation {
  readonly kind: 'write' | 'read'
  /** The revision that a write made, or that a read saw as the newest. */
  readonly revision: number
  readonly from: bigint
  /** Absent if the client got no answer although the write is in the ledger. */
  readonly to?: bigint
}

/** Where the operation has to stand in any order of all of them: reads of a revision right after the write of it. */
const place = ({ kind, revision }: TimedOperation): number => 2 * revision + (kind === 'read' ? 1 : 0)

const told = ({ kind, revision }: TimedOperation): string => `the ${kind} of revision ${revision}`

/**
 * Returns the reason why a history is not that of a linearizable register of revisions, in which writes make the
 * revisions after `initial` one by one and reads see the newest; undefined if it is one.
 *
 * No search is needed, as Wing and Gong's for any object: every operation returns its revision, so a legal order can
 * only be the one by revision, each write before its reads. Such an order exists if each revision was written once and
 * no read saw one that no client wrote; it is one that the clients could have seen if no operation that was over before
 * another began stands behind it. Reads of one revision stand in any order. (A test holds this against a search.)
 */
export function anomaly(operations: readonly TimedOperation[], initial: number): string | undefined {
  const writes = operations.filter(({ kind }) => kind === 'write').sort((a, b) => a.revision - b.revision)
  for (const [index, { revision }] of writes.entries()) {
    const expected = initial + 1 + index
    if (revision < expected) return `revision ${revision} was written twice, or is not new`
    if (revision > expected) return `nobody wrote revision ${expected}`
  }
  const newest = initial + writes.length
  const unwritten = operations.find(({ revision }) => revision < initial || revision > newest)
  if (unwritten) return `nobody wrote what ${told(unwritten)} saw`

  const ended = operations
    .flatMap((one) => (one.to === undefined ? [] : [{ one, to: one.to }]))
    .sort((a, b) => (a.to < b.to ? -1 : 1))
  let next = 0
  let last: TimedOperation | undefined
  for (const one of operations.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    for (let over = ended[next]; over && over.to < one.from; over = ended[++next]) {
      if (!last || place(over.one) > place(last)) last = over.one
    }
    if (last && place(last) > place(one)) return `${told(last)} was over before ${told(one)} began`
  }
  return undefined
}
