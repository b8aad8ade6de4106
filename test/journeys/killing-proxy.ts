import { listening, passOn } from './passing-on.ts'

/** Starts a proxy to a DynamoDB that calls `kill` in place of the transaction with this number, counted from 1. */
export function killingProxy(target: string, number: number, kill: () => void) {
  let transactions = 0
  return listening((incoming, outgoing) => {
    const isTransaction = /TransactWriteItems/.test(String(incoming.headers['x-amz-target']))
    if (isTransaction && ++transactions >= number) kill()
    else passOn(incoming, outgoing, target, incoming.url ?? '/')
  })
}
