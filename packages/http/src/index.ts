export { type AccessDocument, parseAccess } from './access/access-document.ts'
export { permits } from './access/caller.ts'
export { freshAccess } from './access/fresh-access.ts'
export { keyHash } from './access/key-hash.ts'
export { secretText } from './access/webhook-secret.ts'
export { listed, requireLister, requireReader } from './app/callers.ts'
export { type ChannelName, type ChannelNameOf, channelPaths, channels, isChannel } from './app/channels.ts'
export type { Allowance, Deps, Live, Publisher } from './app/deps.ts'
export { compressed, isWorthCompressing, weakened } from './app/compression.ts'
export { type Coding, codingFor, encode } from './encoding/content-coding.ts'
export { ageChange, heldUntil, hold } from './app/hold.ts'
export { isKeptPath } from './app/kept-paths.ts'
export { openCheckpoint } from './checkpoint/checkpoint.ts'
export { type NoteVerifier, parseVerifierKey } from './checkpoint/note-key.ts'
export { rotatedCheckpoints } from './checkpoint/tracker-signer.ts'
export { nearName } from './app/near-name.ts'
export { type LanguageTag, languageTags } from './app/language-tags.ts'
export {
  momentParameters,
  momentQuery,
  naturalNumber,
  type Period,
  periodParameters,
  queryParameter,
  refuseQuery,
  scenarioParameter,
} from './app/parameters.ts'
export { authorityOf } from './encoding/authority-of.ts'
export { publicPath } from './encoding/public-path.ts'
export { answerRefusals, noSuchPath, refusal } from './app/refusals.ts'
export type { Handler } from './app/handler.ts'
export { type Resources, serveResources } from './app/resources.ts'
export { caching, conditional } from './app/respond.ts'
export { ifNoneMatch } from './conditional/etag.ts'
export { live } from './live/live.ts'
export type { Operation } from './openapi/operations/operation.ts'
export { openapiRoutes } from './openapi/openapi-routes.ts'
export { operations } from './openapi/operations/operations.ts'
export { parameters } from './openapi/parameters.ts'
export type { Cursors } from './paging/cursor.ts'
export { problems } from './problem/problems.ts'
export { sealer } from './app/sealer.ts'
export { beginSession, endSession } from './app/session.ts'
export { readForm } from './body/read-body.ts'
export { apiApp, apiResources, trackerApp, webhookApp } from './tracker-app.ts'
export { sign } from './webhooks/sign.ts'
export { addresses } from './subscriptions/addresses.ts'
export type { Deliverer } from './subscriptions/deliverer.ts'
export { outgoing } from './subscriptions/outgoing.ts'
