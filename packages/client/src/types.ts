import type { components } from './openapi.ts'

type ApiSchemas = components['schemas']

export type Status = ApiSchemas['Status']
export type HistoryItem = ApiSchemas['HistoryItem']
export type Revision = ApiSchemas['Revision']
export type ReportData = ApiSchemas['ReportData']
export type Written = ApiSchemas['Written']
export type Problem = ApiSchemas['Problem']
export type Subscription = ApiSchemas['Subscription']
/** One request to the receiver of a subscription. */
export type DeliveryAttempt = ApiSchemas['AttemptListItemsItem']
/** A delivery to the tracker that was refused. */
export type RefusedDelivery = ApiSchemas['Delivery']
export type RevisionRecorded = ApiSchemas['RevisionRecorded']
