/**
 * Returns a function that runs tasks with one name in turn, and tasks with different names concurrently. It spares the
 * writers of one process conflicts among themselves; between processes the table's conditions decide.
 */
export function inTurn(): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return async (name, task) => {
    const before = last.get(name) ?? Promise.resolve()
    const mine = before.then(task, task)
    const over = mine.catch(() => undefined)
    last.set(name, over)
    try {
      return await mine
    } finally {
      if (last.get(name) === over) last.delete(name)
    }
  }
}
