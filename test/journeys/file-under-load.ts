import { expect, vi } from 'vitest'

/** A sender that files one report after the other. */
interface FilingLoad {
  /** Files the report of this number, as it was filed at first. */
  file(number: number): Promise<Response>
  /** Starts to file, if it has not yet, and resolves once so many were acknowledged. */
  until(count: number): Promise<void>
  /** The revision of the last one that was acknowledged. */
  readonly acknowledged: () => number
  end(): Promise<void>
}

/** Files reports of a story, each with an id of its own, under a key of its editors. */
export function fileUnderLoad(url: string, story: string, key: string): FilingLoad {
  let [going, filed, acknowledged] = [true, 0, 0]
  let filing: Promise<void> | undefined
  const file = (number: number) =>
    fetch(`${url}/v1/scenarios/${story}/reports`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${key}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': `load-${number}`,
      },
      body: JSON.stringify({ headline: `Filed under load, ${number}` }),
    })
  const fileAll = async () => {
    while (going) {
      const answer = await file(filed)
      expect(answer.status).toBe(201)
      acknowledged = ((await answer.json()) as { readonly revision: number }).revision
      filed++
    }
  }
  return {
    file,
    until: async (count) => {
      filing ??= fileAll()
      await vi.waitFor(() => expect(filed).toBeGreaterThanOrEqual(count), { timeout: 20_000 })
    },
    acknowledged: () => acknowledged,
    end: async () => {
      going = false
      await filing
    },
  }
}
