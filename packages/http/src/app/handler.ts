import type { Context } from 'hono'

/** Answers a request to a resource. */
export type Handler = (context: Context) => Promise<Response> | Response
