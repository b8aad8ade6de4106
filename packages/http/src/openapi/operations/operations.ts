import { definitionOperations } from './definitions.ts'
import type { Operations } from './operation.ts'
import { readingOperations } from './reading.ts'
import { serviceOperations } from './service.ts'
import { writingOperations } from './writing.ts'

/** Every operation, by path and method. */
export const operations: Operations = [
  readingOperations,
  definitionOperations,
  writingOperations,
  serviceOperations,
].reduce<Operations>(
  (all, some) =>
    Object.entries(some).reduce(
      (paths, [path, methods]) => ({ ...paths, [path]: { ...paths[path], ...methods } }),
      all,
    ),
  {},
)
