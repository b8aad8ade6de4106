import type {
  OpenEndedTime,
  OpenEndedTimeJson,
  OpenTime,
  OpenTimeJson,
  TimeValue,
  TimeValueJson,
} from './time-value.ts'

/**
 * A type as responses and the ledger carry it: every time with its window in RFC 3339 texts, everything else unchanged.
 * A new member of the type is new in JSON as well, and the build names the function that does not write it.
 */
export type JsonOf<T> = T extends TimeValue
  ? TimeValueJson
  : T extends OpenEndedTime
    ? OpenEndedTimeJson
    : T extends OpenTime
      ? OpenTimeJson
      : T extends object
        ? { readonly [K in keyof T]: JsonOf<T[K]> }
        : T
