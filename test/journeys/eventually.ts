import { setTimeout as wait } from 'node:timers/promises'

/** Asks until the answer fits, for half a minute at most. */
export async function eventually<T>(question: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const answer = await question()
    if (fits(answer) || Date.now() > deadline) return answer
    await wait(50)
  }
}
