/** As many events as one wait of libuv returns at most (`uv__io_poll`): after them it may wait once more. */
const most = 1_000

/**
 * Asks for a value at most once in a turn of the event loop. All that a turn handles had arrived before the turn began,
 * so a value asked for within it is as good as one asked for each time, except to a client that sends a request behind
 * another before that one was answered: then ask `afresh`.
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
