import { apiApp } from '@tracker/http'
import { respond, deps } from './respond.ts'

export const handler = respond(apiApp(deps))
