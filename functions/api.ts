import { apiApp } from '@tracker/http'
import { answer, answering } from './answering.ts'

export const handler = answer(apiApp(answering))
