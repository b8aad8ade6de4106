/** The most events that one wait of libuv returns (`uv__io_poll`); after them it may wait again. */
const most = 1_000

/**
 * Asks for a value at most once in a turn of the event loop. Everything that a turn handles arrived before the turn
 * began, so one value per turn is current for all of it, except for a client that sends a request before the previous
 * one was answered: then ask `afresh`.
 */
export function perTurn<T>(ask: () => T): (afresh?: boolean) => T {
  let left = 0
  let value = ask()
  const end = () => {
    left = 0
  }
  return (afresh = false) => {
    if (left === 0) setImmediate(end)
    if (left > 0 && !afresh) left--
    else {
      value = ask()
      left = most
    }
    return value
  }
}
