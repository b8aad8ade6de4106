/** A value of a header or parameter; `multiValue` holds all values if there are several. */
export interface EdgeValue {
  readonly value: string
  readonly multiValue?: readonly { readonly value: string }[]
}

export type EdgeValues = Readonly<Record<string, EdgeValue>>

/** Returns every value that was given, in their order. */
export function all(given: EdgeValue): readonly { readonly value: string }[] {
  return given.multiValue ?? [{ value: given.value }]
}

/**
 * A viewer request in the form of CloudFront Functions: header names in lower case, names and values of parameters as
 * sent. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 */
export interface EdgeRequest {
  readonly method: string
  uri: string
  querystring: EdgeValues
  headers: EdgeValues
  cookies: EdgeValues
}

/** A response that CloudFront sends in place of the origin's. */
export interface EdgeResponse {
  readonly statusCode: number
  readonly statusDescription: string
  readonly headers: EdgeValues
  readonly body: { readonly encoding: 'text'; readonly data: string }
}
