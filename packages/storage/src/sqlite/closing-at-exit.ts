const open = new Set<() => void>()
let listening = false

/**
 * Returns `close`, which also runs when the process exits without it: a file that Node closes by itself stays in WAL
 * mode, and would be refused as a copy that lacks its WAL.
 */
export function closingAtExit(close: () => void): () => void {
  if (!listening) process.on('exit', closeAll)
  listening = true
  open.add(close)
  return () => {
    open.delete(close)
    close()
  }
}

function closeAll(): void {
  for (const close of open) close()
}
