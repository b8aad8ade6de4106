import type { components } from './openapi.ts'

type Schemas = components['schemas']

export type Status = Schemas['Status']
export type HistoryItem = Schemas['HistoryItem']
export type Revision = Schemas['Revision']
export type ReportData = Schemas['ReportData']
export type Written = Schemas['Written']
export type Problem = Schemas['Problem']
export type RevisionRecorded = Schemas['RevisionRecorded']
