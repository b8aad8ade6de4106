import { AsyncLocalStorage } from 'node:async_hooks'

/** Work stopped since the client that asked for it has left. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned'
}

const asking = new AsyncLocalStorage<AbortSignal | undefined>()

/**
 * Runs work for a client. Once the signal is aborted, the next read of a table and the next pause reject with
 * Abandoned. Not for writes, nor for work that is shared with other clients: see {@link wantedByAll}.
 */
export function whileWanted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return asking.run(signal, work)
}

/** Runs work whose result is kept for other clients too, so that it goes on when the one that came first leaves. */
export function wantedByAll<T>(work: () => Promise<T>): Promise<T> {
  return asking.run(undefined, work)
}

/** Returns the signal of the client that the running work is for; undefined if it is for all. */
export function askingSignal(): AbortSignal | undefined {
  return asking.getStore()
}

/** Throws Abandoned if the client that the running work is for has left. */
export function requireWanted(): void {
  if (asking.getStore()?.aborted) throw new Abandoned('the client has left')
}
