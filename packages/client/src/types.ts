import type { components } from './openapi.ts'

type ApiSchemas = components['schemas']

export type Status = ApiSchemas['Status']
export type HistoryItem = ApiSchemas['HistoryItem']
export type Revision = ApiSchemas['Revision']
export type ReportData = ApiSchemas['ReportData']
export type Written = ApiSchemas['Written']
export type Problem = ApiSchemas['Problem']
export type RevisionRecorded = ApiSchemas['RevisionRecorded']
