/** An event as the stream's reader receives it. */
export interface ReadEvent {
  readonly id: string
  readonly event: string
  readonly data: unknown
}

/** A stream that a test reads at its own pace. */
export interface LiveReading {
  /** Whether the answer ends by itself. */
  readonly short: boolean
  /** The block before the first event. */
  opened(): Promise<{ readonly id: string; readonly retry: number }>
  /** The next events, without the opening and heartbeats. */
  take(count: number): Promise<readonly ReadEvent[]>
  /** The next block as received; undefined at the end. */
  raw(): Promise<string | undefined>
  cancel(): Promise<void>
}

/** Reads the answer of `…/live`; throws its problem if it was refused. */
export async function readLive(response: Response): Promise<LiveReading> {
  if (response.status !== 200 || response.body === null) throw new Error(await response.text())
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  const raw = async (): Promise<string | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end !== -1) {
        const block = text.slice(0, end + 2)
        text = text.slice(end + 2)
        return block
      }
      const { done, value } = await reader.read()
      if (done) return undefined
      text += decoder.decode(value, { stream: true })
    }
  }
  const fields = (block: string) =>
    Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]))
  return {
    short: response.headers.get('Cache-Control') !== 'no-store',
    opened: async () => {
      const { id = '', retry } = fields((await raw()) ?? '')
      return { id, retry: Number(retry) }
    },
    take: async (count) => {
      const events: ReadEvent[] = []
      while (events.length < count) {
        const block = await raw()
        if (block === undefined) break
        const { id = '', event, data = '' } = fields(block)
        if (event !== undefined) events.push({ id, event, data: JSON.parse(data) as unknown })
      }
      return events
    },
    raw,
    cancel: () => reader.cancel(),
  }
}
