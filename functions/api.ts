import { apiApp } from '@tracker/http'
import { authority } from './authority.ts'
import { respond, deps } from './respond.ts'

export const handler = respond(apiApp({ ...deps, authority }))
