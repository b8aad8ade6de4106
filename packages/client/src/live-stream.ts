import type { Revision } from './types.ts'

/** Milliseconds without a byte, heartbeats included, after which a connection counts as dead. */
const silence = 60_000

/** A message of a stream: a revision, or how to continue once it ends. */
export type LiveMessage =
  { readonly revision: Revision } | { readonly after: number; readonly retry: number | undefined }

/** Reads server-sent events (WHATWG HTML §9.2); returns when the stream ends or is cut, whatever the reason. */
export async function* liveMessages(
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<LiveMessage> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (;;) {
      const bytes = await nextChunk(reader)
      signal?.throwIfAborted()
      if (bytes === undefined) return
      text += decoder.decode(bytes, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) yield* messagesOf(block)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** The next bytes; undefined at the end, after a cut, or after a long silence. */
async function nextChunk(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const dead = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), silence)
  })
  try {
    const read = reader.read().then(
      ({ value }) => value,
      () => undefined,
    )
    return await Promise.race([read, dead])
  } finally {
    clearTimeout(timer)
  }
}

function* messagesOf(block: string): Generator<LiveMessage> {
  const fields = new Map(
    block.split('\n').map((line) => [/^[^:]*/.exec(line)?.[0] ?? '', line.replace(/^[^:]*: ?/, '')]),
  )
  const [id, data, retry] = ['id', 'data', 'retry'].map((name) => fields.get(name))
  if (data !== undefined) yield { revision: JSON.parse(data) as Revision }
  else if (id !== undefined)
    yield { after: Number(id), retry: retry === undefined ? undefined : Number(retry) }
}
