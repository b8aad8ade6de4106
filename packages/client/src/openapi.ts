// Made of the OpenAPI document by `npm run openapi`.
export interface paths {
  readonly '/v1/scenarios': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * List the scenarios
     * @description Newest development first: those that the caller may find, which are the public ones without a key.
     */
    readonly get: operations['listScenarios']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read the status
     * @description How the scenario stands: now; as it was in the world at `asOf`, by what is known now; as this service said at `knownAt`; or, with both, what it believed then of that earlier moment. The ETag of the current status changes with every revision and with every turn of the clock that matters, and the answer may be kept until the next.
     */
    readonly get: operations['getStatus']
    /**
     * Define a scenario
     * @description Creates it (`If-None-Match: *`) or puts a new version in force (`If-Match` with the present one). Every track keeps its state; where that is gone, `migrate` says where it goes.
     */
    readonly put: operations['putDefinition']
    readonly post?: never
    /**
     * Delete a scenario that was never used
     * @description Only while it has no report and no other scenario has moved to it; its id is then free again. Archive what has reports.
     */
    readonly delete: operations['deleteScenario']
    readonly options?: never
    readonly head?: never
    /**
     * Change the settings of a scenario
     * @description Who finds and reads it, whether it is put away, and where it goes on, as a revision of the kind `settings`. What is as asked already makes none.
     */
    readonly patch: operations['patchScenario']
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/tracks/{track}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read one track and why it stands there
     * @description The track as the status has it, with `because`: the chain of reports, deadlines and rules behind its state.
     */
    readonly get: operations['getTrack']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/tracks/{track}/spans': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * List the stays of a track in each state
     * @description Oldest first, the present one last, as charts draw them: each with its window and what began it. A transition to the same state begins a new stay. On either axis, the stays until then.
     */
    readonly get: operations['listSpans']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/history': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * List what happened
     * @description In order of occurrence, corrections applied, retractions marked. On either axis, what had happened by then.
     */
    readonly get: operations['listHistory']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/facts': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * List the values of facts
     * @description Every value that a report gave to a fact, in order of occurrence, corrections applied, retractions left out. The last of a fact is the one in the status.
     */
    readonly get: operations['listFacts']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/claims': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * List the claims
     * @description Every claim once, in its latest words, in order of occurrence, including those that the status no longer lists. Never to be shown without their verification.
     */
    readonly get: operations['listClaims']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/reports/{report}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read one report
     * @description As it stands now, after corrections.
     */
    readonly get: operations['getReport']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/diff': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Compare two moments
     * @description What changed between two revisions or two instants of knowledge, as data and as sentences.
     */
    readonly get: operations['getDiff']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/changes': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Follow the ledger
     * @description Every revision in order of recording, for consumers that keep a copy. `last` of a page is the cursor of everything recorded after it, even if there is no next page yet. `after` may also be the number of a revision, or 0.
     */
    readonly get: operations['listChanges']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/live': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Follow a scenario live
     * @description Server-sent events, one for each revision as it is recorded: `id` is its number, `event` its kind, `data` an item of `changes`. Without `Last-Event-ID` from now on; with it after that revision, without a gap. The stream may end at any time: come back after `retry` milliseconds with the last `id`, as a browser’s `EventSource` does by itself. A tracker on AWS ends it once it has said what is new.
     */
    readonly get: operations['followLive']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/export': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Export a scenario
     * @description All that people wrote, in order of recording, as JSON Lines that an import takes. Or as a table for research (RFC 4180): a row for each track of a report, and for each stay of a track in a state with the facts at its end; columns are named as in the data sets of the field. A formula of a spreadsheet gets an apostrophe before it. The table alone may be asked for as of a moment, `asOf` in the world, `knownAt` as this service had it then.
     */
    readonly get: operations['exportScenario']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/revisions/{revision}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read one revision
     * @description Immutable, so it may be kept for ever.
     */
    readonly get: operations['getRevision']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/verify': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Verify what is stored
     * @description Walks the chain of hashes, decides every entry again, and holds what is stored and served of the scenario against that: its state, moments, timeline, reports, claims, definitions, remembered answers and places in indexes. Works in pieces of about a second: go on with `after` until `next` is null.
     */
    readonly get: operations['verifyLedger']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/checkpoint': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read a signed statement of the ledger
     * @description A C2SP tlog-checkpoint: the origin `<authority>/scenarios/<scenario>`, the number of revisions, and the root of the RFC 6962 tree whose leaves are the revisions’ hashes as 32 bytes, signed with Ed25519. With an old one you can prove that the ledger was rewritten, or that it was only appended to.
     */
    readonly get: operations['getCheckpoint']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/checkpoint/consistency': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Prove that the ledger was only appended to
     * @description The RFC 6962 consistency proof between the first `from` revisions, as an earlier checkpoint signed them, and the present checkpoint, which comes with it.
     */
    readonly get: operations['proveConsistency']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/revisions/{revision}/proof': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Prove that a revision is in the ledger
     * @description A C2SP tlog-proof: the RFC 6962 audit path of the revision’s hash, and the checkpoint that it leads to.
     */
    readonly get: operations['proveInclusion']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/feed.atom': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Follow a scenario by Atom
     * @description The newest 50 items of the scenario, as RFC 4287 has it. A correction or redaction updates its entry; a retraction leaves a tombstone (RFC 6721). An effect of the clock appears once a check has recorded it.
     */
    readonly get: operations['getAtomFeed']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/feed.json': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Follow a scenario by JSON Feed
     * @description The newest 50 items of the scenario, as JSON Feed 1.1.
     */
    readonly get: operations['getJsonFeed']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/tracks/{track}/feed.atom': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Follow a track by Atom
     * @description The newest 50 items of the track, as RFC 4287 has it. A correction or redaction updates its entry; a retraction leaves a tombstone (RFC 6721). An effect of the clock appears once a check has recorded it.
     */
    readonly get: operations['getTrackAtomFeed']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/tracks/{track}/feed.json': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Follow a track by JSON Feed
     * @description The newest 50 items of the track, as JSON Feed 1.1.
     */
    readonly get: operations['getTrackJsonFeed']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/calendar.ics': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Subscribe to what is due
     * @description Deadlines and expected steps, as RFC 5545 has it. What has no known zone is an entry of whole days that says so. What is no longer expected, or was ahead when the scenario was archived, stays as a cancelled event.
     */
    readonly get: operations['getCalendar']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/badge.svg': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Show a scenario as a badge
     * @description A small drawing, for articles.
     */
    readonly get: operations['getBadge']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/tracks/{track}/badge.svg': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Show a track as a badge
     * @description A small drawing of the state that the track is in, for articles.
     */
    readonly get: operations['getTrackBadge']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/ribbon.svg': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Show a scenario as a picture of time
     * @description A row for each track, and time from left to right: a bar for each stay in a state (what `spans` lists), what is expected, and what waits for confirmation; on either axis, as of then. Its `desc` has the same in words.
     */
    readonly get: operations['getRibbon']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/tracks/{track}/diagram.svg': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Show a track as a diagram
     * @description The states of the track: the path taken, the present state, what may come next; on either axis, as of then.
     */
    readonly get: operations['getDiagram']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/definition': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read the definition
     * @description The version in force; its ETag is what `If-Match` takes. Also as a diagram or for XState v5.
     */
    readonly get: operations['getDefinition']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/definition/{version}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read a version of the definition
     * @description Immutable, so it may be kept for ever.
     */
    readonly get: operations['getDefinitionVersion']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/dry-run': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Try writes or a definition
     * @description Takes a list of payloads, a definition, or both, and answers with what would result. Nothing is written. What would be refused is listed and left out.
     */
    readonly post: operations['dryRun']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/webhooks/{source}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Deliver a signed write
     * @description The writes of editors’ content systems, signed as Standard Webhooks 1.0 says: `webhook-signature` holds `v1,<base64 HMAC-SHA256 of "id.timestamp.body">`. Copies of a delivery, however many and however concurrent, have one effect and one answer. The `type` says what is written; a source writes to the scenarios that it was granted. A source with an `adapter` takes the deliveries of its content system here, with the headers and the payload of that system in place of these: see `/docs/content-systems`.
     */
    readonly post: operations['deliverWebhook']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/import': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Import many writes
     * @description Takes JSON Lines (`application/jsonl`): payloads as webhooks carry them, each with the `id` that it is filed under, and what an export gives besides: `scenario.defined`, of which the first creates the scenario, `scenario.changed` and `report.redacted`. A line may say when and by whom another ledger had it (`recorded`, `by`, `sha256`): it is decided as of then, and kept as `importedRecorded`; it may be up to a day ahead of the clock here. A line of a report has a `window` (`earliest`, `latest`) if its `occurred` alone would stand for another. Each is filed exactly once, so an import that broke off is sent again. The answer has a line for each: `line`, `id`, `status`, and its `answer` or `problem`.
     */
    readonly post: operations['importScenario']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/reports': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * File a report
     * @description Something happened, was said, or was scheduled. With an `event` it moves its track. One that occurred before others is put in its place in time. An event that needs a reviewer becomes a proposal; `confirms` confirms one; `override` puts a track where no event leads, and says so for ever.
     */
    readonly post: operations['fileReport']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/reports/{report}/correction': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Correct a report
     * @description The full corrected content takes the place of the former; both stay in the ledger.
     */
    readonly post: operations['correctReport']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/reports/{report}/retraction': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Retract a report
     * @description It no longer counts. It stays in the ledger and in history, marked.
     */
    readonly post: operations['retractReport']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/reports/{report}/redaction': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Redact a report
     * @description Takes the texts, claims and sources of a report, in all its versions, out of every stored copy for good; what it did (track, event, times, stances) stays. The revisions that held them keep their hashes, and the redaction has the hash of what is left of each, so that the ledger still verifies. Works in an archived scenario as well.
     */
    readonly post: operations['redactReport']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/scenarios/{scenario}/proposals/{proposal}/dismissal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Dismiss a proposal
     * @description Takes a reviewer, and not the one who filed what it proposes.
     */
    readonly post: operations['dismissProposal']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/deliveries': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * List refused deliveries
     * @description What a source signed rightly and was refused, newest first, with the problem that it was answered. Kept for 30 days. A page may hold fewer items than its limit.
     */
    readonly get: operations['listDeliveries']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/deliveries/{delivery}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read one refused delivery
     * @description With the payload that came.
     */
    readonly get: operations['getDelivery']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/deliveries/{delivery}/retry': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * File a refused delivery again
     * @description As it came, or with another payload in the form in which its sender would send it. It is filed under its own id and source, exactly once, and the revision names the key as well; neither of the two may confirm it. From then on its sender’s own copies get the same answer.
     */
    readonly post: operations['retryDelivery']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/deliveries/{delivery}/dismissal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Dismiss a refused delivery
     * @description Closes it without filing it. Nothing of it is in any ledger.
     */
    readonly post: operations['dismissDelivery']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/subscriptions': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * List subscriptions
     * @description Those that the key made, newest first; to an administrator all of the scenarios of the key. A page may hold fewer items than its limit.
     */
    readonly get: operations['listSubscriptions']
    readonly put?: never
    /**
     * Subscribe
     * @description Every revision that is recorded from now on and passes the filters is posted to `url` as a Standard Webhooks delivery: in order, at least once, tried again for 75 hours. The secret is in this answer alone. A key has 100 subscriptions at most.
     */
    readonly post: operations['createSubscription']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/subscriptions/{subscription}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read one subscription
     * @description With its state, and why it is not active.
     */
    readonly get: operations['getSubscription']
    readonly put?: never
    readonly post?: never
    /**
     * Unsubscribe
     * @description Removes the subscription with all that was kept of its deliveries.
     */
    readonly delete: operations['deleteSubscription']
    readonly options?: never
    readonly head?: never
    /**
     * Enable or disable a subscription
     * @description An active one goes on where it stopped: nothing is skipped.
     */
    readonly patch: operations['changeSubscription']
    readonly trace?: never
  }
  readonly '/v1/subscriptions/{subscription}/deliveries': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * List what was delivered and tried
     * @description Each request to the receiver, newest first, kept for 30 days.
     */
    readonly get: operations['listAttempts']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/subscriptions/{subscription}/replay': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Deliver again
     * @description Delivers everything from a revision on that passes the filters again.
     */
    readonly post: operations['replaySubscription']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/health': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Ask whether the service is well
     * @description 200 while it can read its table and checks have ended within three of their periods, else 503.
     */
    readonly get: operations['getHealth']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/problems': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * List the types of problems
     * @description Every `type` that a refusal can have, what it means, and what to do about it.
     */
    readonly get: operations['listProblemTypes']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/problems/{slug}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read one type of problem
     * @description Where the `type` of a refusal leads.
     */
    readonly get: operations['getProblemType']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/openapi.json': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read this document
     * @description The API, as OpenAPI 3.1.
     */
    readonly get: operations['getOpenapi']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/.well-known/tracker-checkpoint-key': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read the keys of checkpoints
     * @description The verifier keys of signed notes (`name+id+key`), one a line: the present one, then those that signed earlier checkpoints.
     */
    readonly get: operations['getCheckpointKey']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/.well-known/security.txt': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Read how to report a vulnerability
     * @description As RFC 9116 has it.
     */
    readonly get: operations['getSecurityTxt']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
}
export interface webhooks {
  readonly 'revision.recorded': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Receive a delivery
     * @description Answer with any status from 200 to 299 within 15 seconds, whatever you do with it then. 410 ends the subscription; anything else, a redirect included, is tried again.
     */
    readonly post: operations['receiveRevisionRecorded']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
}
export interface components {
  schemas: {
    readonly ConditionAll: {
      /** @description Conditions that all hold. */
      readonly all: readonly components['schemas']['Condition'][]
    }
    readonly ConditionAny: {
      /** @description Conditions of which one holds. */
      readonly any: readonly components['schemas']['Condition'][]
    }
    readonly ConditionNot: {
      /** @description A condition that does not hold. */
      readonly not: components['schemas']['Condition']
    }
    readonly ConditionTrack: {
      /** @description The track that is looked at. */
      readonly track: components['schemas']['Id']
      /** @description The states of which the track is in one. */
      readonly in: readonly components['schemas']['Id'][]
    }
    readonly ConditionParty: {
      /** @description The party whose position is looked at; unknown while it is undeclared. */
      readonly party: components['schemas']['Id']
      /** @description The track on which the party has its position. */
      readonly on: components['schemas']['Id']
      /** @description The stances of which the party has one. */
      readonly stance: readonly (
        'proposes' | 'supports' | 'accepts' | 'conditional' | 'rejects' | 'undeclared'
      )[]
    }
    readonly ConditionDeadline: {
      /** @description A deadline, as `track/deadline`; unknown within its window. */
      readonly deadline: string
      /**
       * @description `passed`: while the track is in the state whose deadline has certainly passed.
       * @enum {string}
       */
      readonly is: 'passed'
    }
    /** @description A condition, at most 8 levels deep, three-valued. */
    readonly Condition:
      | components['schemas']['ConditionAll']
      | components['schemas']['ConditionAny']
      | components['schemas']['ConditionNot']
      | components['schemas']['ConditionTrack']
      | components['schemas']['ConditionParty']
      | components['schemas']['ConditionDeadline']
    readonly Id: string
    /**
     * Format: date-time
     * @description An instant, RFC 3339 in UTC, e.g. `2025-05-18T22:30:00Z`.
     */
    readonly Instant: string
    /** @description A time as people write it: an instant (RFC 3339), a wall time with or without a named zone (RFC 9557), a day, a month, a year, an interval `from/to` (EDTF level 0), each date with a trailing `?`, `~` or `%` if it is uncertain, approximate or both (EDTF level 1). What is not said makes its window wider. */
    readonly TimeText: string
    /** @description An instant, RFC 3339, with any offset. */
    readonly InstantText: string
    /** @description Opaque. Give it back as `after`; it holds for this very list and its filters only. */
    readonly Cursor: string
    /** @description A time with the window in which it lies. If the zone or the hour is unknown, the window holds every possibility. */
    readonly TimeValue: {
      /** @description As it was written. */
      readonly value: string
      /** @description Marked as uncertain (EDTF `?` or `%`). */
      readonly uncertain?: boolean
      /** @description Marked as approximate (EDTF `~` or `%`). */
      readonly approximate?: boolean
      readonly earliest: components['schemas']['Instant']
      readonly latest: components['schemas']['Instant']
    }
    /** @description A time to come. Written `2025-05-19/..` it has no end, and never certainly passes. */
    readonly OpenEndedTime: {
      /** @description As it was written. */
      readonly value: string
      /** @description Marked as uncertain (EDTF `?` or `%`). */
      readonly uncertain?: boolean
      /** @description Marked as approximate (EDTF `~` or `%`). */
      readonly approximate?: boolean
      readonly earliest: components['schemas']['Instant']
      /** @description Null if this side is open. */
      readonly latest: components['schemas']['Instant'] | null
    }
    /** @description A time on its own, which may be open at one side. */
    readonly OpenTime: {
      /** @description As it was written. */
      readonly value: string
      /** @description Marked as uncertain (EDTF `?` or `%`). */
      readonly uncertain?: boolean
      /** @description Marked as approximate (EDTF `~` or `%`). */
      readonly approximate?: boolean
      /** @description Null if this side is open. */
      readonly earliest: components['schemas']['Instant'] | null
      /** @description Null if this side is open. */
      readonly latest: components['schemas']['Instant'] | null
    }
    /** @description What the scenario is called: a text, or texts by language. */
    readonly DefinitionTitle:
      | string
      | {
          readonly [key: string]: string
        }
    /** @description What it is about. */
    readonly DefinitionSummary:
      | string
      | {
          readonly [key: string]: string
        }
    readonly DefinitionPartiesEntry: {
      /** @description What the party is called: a text, or texts by language. */
      readonly name: components['schemas']['DefinitionTitle']
      /** @description The same party elsewhere, as absolute URLs. */
      readonly sameAs?: readonly string[]
    }
    readonly DefinitionTracksEntryEventsEntry: {
      /** @description What the event is called. */
      readonly title?: components['schemas']['DefinitionTitle']
      /** @description When the event counts as having happened. */
      readonly criteria?: components['schemas']['DefinitionSummary']
    }
    /** @description What a number counts, e.g. `days`. */
    readonly DefinitionTracksEntryFactsEntryUnit:
      | string
      | {
          readonly [key: string]: string
        }
    readonly DefinitionTracksEntryFactsEntry: {
      /** @description What the fact is called; its id if it is left out. */
      readonly title?: components['schemas']['DefinitionTitle']
      /**
       * @description What values it takes: a text, a number, one of `choices`, one party or several, or a time.
       * @enum {string}
       */
      readonly type: 'text' | 'number' | 'choice' | 'party' | 'time'
      /** @description What a number counts, e.g. `days`. */
      readonly unit?: components['schemas']['DefinitionTracksEntryFactsEntryUnit']
      /** @description The alternatives of a choice with their titles, by id. */
      readonly choices?: {
        readonly [key: string]: components['schemas']['DefinitionTitle']
      }
    }
    readonly DefinitionTracksEntryStatesEntryDeadlinesEntry: {
      /** @description What the deadline is called. */
      readonly title?: components['schemas']['DefinitionTitle']
      /** @description How long after entry to the state: an ISO 8601 duration, in which a day has 24 hours. In place of `at`. */
      readonly after?: string
      /**
       * @description At the time that reports give in `expected`. In place of `after`.
       * @enum {string}
       */
      readonly at?: 'expected'
      /** @description The event that comes of it; for `apply` and `propose`. */
      readonly event?: components['schemas']['Id']
      /**
       * @description What a check does once it has certainly passed: `apply` records the event, `propose` opens a proposal, `flag` only says so.
       * @enum {string}
       */
      readonly policy: 'apply' | 'propose' | 'flag'
    }
    readonly DefinitionTracksEntryStatesEntry: {
      /** @description What the state is called; its id if it is left out. */
      readonly title?: components['schemas']['DefinitionTitle']
      /** @description When the track counts as being in the state. */
      readonly criteria?: components['schemas']['DefinitionSummary']
      /**
       * @description How the state is drawn, never what it means.
       * @enum {string}
       */
      readonly tone?: 'rest' | 'open' | 'progress' | 'done' | 'setback'
      /** @description Whether the story of the track ends here: nothing leads out, and nothing is waited for. */
      readonly final?: boolean
      /**
       * @description Who has to confirm an event that leads here: an editor’s becomes a proposal.
       * @enum {string}
       */
      readonly confirm?: 'reviewer'
      /** @description The events that the state allows, each with the state that it leads to, which may be the same. */
      readonly on?: {
        readonly [key: string]: components['schemas']['Id']
      }
      /** @description The moments that the state waits for, by id; leaving the state ends them. An id is unique in its track. */
      readonly deadlines?: {
        readonly [key: string]: components['schemas']['DefinitionTracksEntryStatesEntryDeadlinesEntry']
      }
      /** @description After how long without a report on the track a review is due: an ISO 8601 duration. */
      readonly reviewAfter?: string
    }
    readonly DefinitionTracksEntry: {
      /** @description What the track is called; its id if it is left out. */
      readonly title?: components['schemas']['DefinitionTitle']
      /** @description What the track is about. */
      readonly summary?: components['schemas']['DefinitionSummary']
      /** @description The same thing elsewhere, as absolute URLs. */
      readonly sameAs?: readonly string[]
      /** @description The state that the track begins in. */
      readonly initial: components['schemas']['Id']
      /** @description What events are called and when they count, by id. Which events there are follows from `on`. */
      readonly events?: {
        readonly [key: string]: components['schemas']['DefinitionTracksEntryEventsEntry']
      }
      /** @description Values to compare or chart beside the state, by id. Reports give them. */
      readonly facts?: {
        readonly [key: string]: components['schemas']['DefinitionTracksEntryFactsEntry']
      }
      /** @description The states that the track can be in, by id. Each can be reached, and left unless it is final. */
      readonly states: {
        readonly [key: string]: components['schemas']['DefinitionTracksEntryStatesEntry']
      }
    }
    readonly DefinitionRulesEntry: {
      /** @description What the rule is called. */
      readonly title?: components['schemas']['DefinitionTitle']
      /** @description The condition. The rule fires when it becomes true, once each time. */
      readonly when: components['schemas']['Condition']
      /** @description The track that the rule moves. */
      readonly track: components['schemas']['Id']
      /** @description The event that it applies or proposes. */
      readonly event: components['schemas']['Id']
      /**
       * @description Whether the event is recorded at once, or proposed to a reviewer.
       * @enum {string}
       */
      readonly policy: 'apply' | 'propose'
    }
    /** @description The document that declares a scenario: its parties, tracks, states, deadlines and rules. */
    readonly Definition: {
      /** @description The language of texts that name none (BCP 47); `en` if it is left out. */
      readonly lang?: string
      /** @description What the scenario is called: a text, or texts by language. */
      readonly title: components['schemas']['DefinitionTitle']
      /** @description What it is about. */
      readonly summary?: components['schemas']['DefinitionSummary']
      /** @description The same thing elsewhere, as absolute URLs: Wikidata, UCDP, PA-X. */
      readonly sameAs?: readonly string[]
      /** @description Who takes part, by id. */
      readonly parties?: {
        readonly [key: string]: components['schemas']['DefinitionPartiesEntry']
      }
      /** @description The lines of development, by id. Each is always in exactly one state. */
      readonly tracks: {
        readonly [key: string]: components['schemas']['DefinitionTracksEntry']
      }
      /** @description What follows from the tracks, positions and deadlines, by id. */
      readonly rules?: {
        readonly [key: string]: components['schemas']['DefinitionRulesEntry']
      }
    }
    /** @description A condition without parts. */
    readonly Leaf:
      | components['schemas']['ConditionTrack']
      | components['schemas']['ConditionParty']
      | components['schemas']['ConditionDeadline']
    /** @description A text or the id of a choice or party, a number, several parties, or a time with its window. */
    readonly FactValue:
      string | number | readonly components['schemas']['Id'][] | components['schemas']['OpenTime']
    readonly WrittenPositionStance: {
      /**
       * @description How the party stands.
       * @enum {string}
       */
      readonly stance: 'proposes' | 'supports' | 'accepts' | 'conditional' | 'rejects' | 'undeclared'
      /** @description What the stance depends on, in the speaker’s words. */
      readonly terms?: string
    }
    /** @description A party’s stance, alone or with the terms that it depends on in the speaker’s words. */
    readonly WrittenPosition:
      | ('proposes' | 'supports' | 'accepts' | 'conditional' | 'rejects' | 'undeclared')
      | components['schemas']['WrittenPositionStance']
    readonly ReportFiledDataTracksItemFactsEntry: string | number | readonly components['schemas']['Id'][]
    readonly ReportFiledDataTracksItemExpected:
      | components['schemas']['TimeText']
      | {
          readonly [key: string]: components['schemas']['TimeText'] | null
        }
    readonly ReportFiledDataTracksItemOverride: {
      /** @description The state, by its id. */
      readonly state: components['schemas']['Id']
      /** @description Why, as it was given with the write. */
      readonly reason: string
    }
    readonly ReportFiledDataTracksItem: {
      /** @description The track, by its id. */
      readonly track: components['schemas']['Id']
      /** @description The event, by its id. */
      readonly event?: components['schemas']['Id']
      /** @description The stances of parties on the track, by party. */
      readonly positions?: {
        readonly [key: string]: components['schemas']['WrittenPosition']
      }
      /** @description Values of facts of the track, by their ids; null takes one back. */
      readonly facts?: {
        readonly [key: string]: components['schemas']['ReportFiledDataTracksItemFactsEntry'] | null
      }
      /** @description When the next step is expected: a time for all deadlines that wait for it, or one for each; null takes it back. */
      readonly expected?: components['schemas']['ReportFiledDataTracksItemExpected'] | null
      /** @description The state that the track is put in though no event leads there, and why. */
      readonly override?: components['schemas']['ReportFiledDataTracksItemOverride']
    }
    readonly ReportFiledDataClaimsItem: {
      /** @description Its id. */
      readonly id?: components['schemas']['Id']
      /** @description Who makes the claim. */
      readonly speaker: string
      /** @description The words of it. */
      readonly text: string
      /**
       * @description How far the claim has been checked.
       * @default unverified
       * @enum {string}
       */
      readonly verification: 'confirmed' | 'reported' | 'unverified' | 'disputed' | 'retracted'
      /** @description Who checked the claim. */
      readonly checkedBy?: string
      /** @description The track, by its id. */
      readonly track?: components['schemas']['Id']
      /** @description The claim that it contradicts, by its id. */
      readonly answers?: components['schemas']['Id']
    }
    readonly ReportFiledDataSourcesItem: {
      /** @description The address of the source. */
      readonly url?: string
      /** @description Who published the source. */
      readonly publisher?: string
      /** @description Its title, for people. */
      readonly title?: string
      readonly published?: components['schemas']['TimeText']
    }
    readonly ReportFiledData: {
      /** @description The scenario that is written to. */
      readonly scenario: components['schemas']['Id']
      /** @description What it is about. Needed with `event`, `positions`, `facts`, `expected` and `override`. */
      readonly track?: components['schemas']['Id']
      /** @description In place of `track`, for one happening that moves several: up to 10 tracks, each with its own `event`, `positions`, `facts`, `expected` or `override`. All are taken or none is; an event that needs a reviewer opens a proposal for its track. */
      readonly tracks?: readonly components['schemas']['ReportFiledDataTracksItem'][]
      /** @description Takes the track to its next state. */
      readonly event?: components['schemas']['Id']
      /** @description Where parties stand on the track: a stance, or a stance with its terms in the speaker’s words. */
      readonly positions?: {
        readonly [key: string]: components['schemas']['WrittenPosition']
      }
      /** @description Values for the facts that the track declares; null takes one back. */
      readonly facts?: {
        readonly [key: string]: components['schemas']['ReportFiledDataTracksItemFactsEntry'] | null
      }
      /** @description When the track’s next step is expected: a time for all deadlines of the state that wait for it, or an object of one for each. Null takes a former expectation back. */
      readonly expected?: components['schemas']['ReportFiledDataTracksItemExpected'] | null
      /** @description Puts the track in a state that no event leads to. Takes a reviewer, and takes the place of `event`. */
      readonly override?: components['schemas']['ReportFiledDataTracksItemOverride']
      /** @description When it was so in the world; the payload’s `timestamp` if it is left out. */
      readonly occurred?: components['schemas']['TimeText']
      /** @description One line that says what happened. */
      readonly headline: string
      /** @description The rest of it. */
      readonly body?: string
      /** @description The parties that acted. */
      readonly by?: readonly components['schemas']['Id'][]
      /** @description The parties it was directed at. */
      readonly to?: readonly components['schemas']['Id'][]
      /** @description Attributed statements, each with its own verification, kept apart from states. The id of a claim is the scenario’s: the same id again updates the same claim, and one that is left out is made from the report’s id. `track` is what the claim is about if not the report’s track, `answers` the id of the claim that it contradicts. */
      readonly claims?: readonly components['schemas']['ReportFiledDataClaimsItem'][]
      /** @description Where it comes from. Each has at least one of `url`, `publisher` and `title`. */
      readonly sources?: readonly components['schemas']['ReportFiledDataSourcesItem'][]
      /** @description Who says so. */
      readonly attribution?: string
      /** @description Who wrote the report. */
      readonly author?: string
      /** @description Marks a key event, for timelines and followers. A transition is one anyway. */
      readonly key?: boolean
      /** @description Where the whole story stands, in a sentence or two, until another report replaces it. */
      readonly standfirst?: string
      /** @description The report whose transition is contested by the parties in `by`. Its state stays, and says that it is contested, until its track makes another transition. A report with `track` or `tracks` contests what moved these tracks, a report with neither what moved any. */
      readonly disputes?: string
      /** @description A report whose transition is no longer contested, or one that contested it: on the tracks in `track` or `tracks`, or on all if the report has neither. */
      readonly settles?: string
      /** @description The proposal that the report confirms; its track and event are the proposal’s. */
      readonly confirms?: string
    }
    readonly ReportFiled: {
      /**
       * @description The type of the payload.
       * @enum {string}
       */
      readonly type: 'report.filed'
      readonly timestamp: components['schemas']['InstantText']
      /** @description The content of the payload. */
      readonly data: components['schemas']['ReportFiledData']
    }
    readonly ReportCorrectedData: {
      /** @description The scenario that is written to. */
      readonly scenario: components['schemas']['Id']
      /** @description The report that is meant. */
      readonly report: string
      /** @description Why; it stays in the ledger. */
      readonly reason: string
      /** @description What it is about. Needed with `event`, `positions`, `facts`, `expected` and `override`. */
      readonly track?: components['schemas']['Id']
      /** @description In place of `track`, for one happening that moves several: up to 10 tracks, each with its own `event`, `positions`, `facts`, `expected` or `override`. All are taken or none is; an event that needs a reviewer opens a proposal for its track. */
      readonly tracks?: readonly components['schemas']['ReportFiledDataTracksItem'][]
      /** @description Takes the track to its next state. */
      readonly event?: components['schemas']['Id']
      /** @description Where parties stand on the track: a stance, or a stance with its terms in the speaker’s words. */
      readonly positions?: {
        readonly [key: string]: components['schemas']['WrittenPosition']
      }
      /** @description Values for the facts that the track declares; null takes one back. */
      readonly facts?: {
        readonly [key: string]: components['schemas']['ReportFiledDataTracksItemFactsEntry'] | null
      }
      /** @description When the track’s next step is expected: a time for all deadlines of the state that wait for it, or an object of one for each. Null takes a former expectation back. */
      readonly expected?: components['schemas']['ReportFiledDataTracksItemExpected'] | null
      /** @description Puts the track in a state that no event leads to. Takes a reviewer, and takes the place of `event`. */
      readonly override?: components['schemas']['ReportFiledDataTracksItemOverride']
      /** @description When it was so in the world; the payload’s `timestamp` if it is left out. */
      readonly occurred?: components['schemas']['TimeText']
      /** @description One line that says what happened. */
      readonly headline: string
      /** @description The rest of it. */
      readonly body?: string
      /** @description The parties that acted. */
      readonly by?: readonly components['schemas']['Id'][]
      /** @description The parties it was directed at. */
      readonly to?: readonly components['schemas']['Id'][]
      /** @description Attributed statements, each with its own verification, kept apart from states. The id of a claim is the scenario’s: the same id again updates the same claim, and one that is left out is made from the report’s id. `track` is what the claim is about if not the report’s track, `answers` the id of the claim that it contradicts. */
      readonly claims?: readonly components['schemas']['ReportFiledDataClaimsItem'][]
      /** @description Where it comes from. Each has at least one of `url`, `publisher` and `title`. */
      readonly sources?: readonly components['schemas']['ReportFiledDataSourcesItem'][]
      /** @description Who says so. */
      readonly attribution?: string
      /** @description Who wrote the report. */
      readonly author?: string
      /** @description Marks a key event, for timelines and followers. A transition is one anyway. */
      readonly key?: boolean
      /** @description Where the whole story stands, in a sentence or two, until another report replaces it. */
      readonly standfirst?: string
      /** @description The report whose transition is contested by the parties in `by`. Its state stays, and says that it is contested, until its track makes another transition. A report with `track` or `tracks` contests what moved these tracks, a report with neither what moved any. */
      readonly disputes?: string
      /** @description A report whose transition is no longer contested, or one that contested it: on the tracks in `track` or `tracks`, or on all if the report has neither. */
      readonly settles?: string
      /** @description The proposal that the report confirms; its track and event are the proposal’s. */
      readonly confirms?: string
    }
    readonly ReportCorrected: {
      /**
       * @description The type of the payload.
       * @enum {string}
       */
      readonly type: 'report.corrected'
      readonly timestamp: components['schemas']['InstantText']
      /** @description The content of the payload. */
      readonly data: components['schemas']['ReportCorrectedData']
    }
    readonly ReportRetractedData: {
      /** @description The scenario that is written to. */
      readonly scenario: components['schemas']['Id']
      /** @description The report that is meant. */
      readonly report: string
      /** @description Why; it stays in the ledger. */
      readonly reason: string
    }
    readonly ReportRetracted: {
      /**
       * @description The type of the payload.
       * @enum {string}
       */
      readonly type: 'report.retracted'
      readonly timestamp: components['schemas']['InstantText']
      /** @description The content of the payload. */
      readonly data: components['schemas']['ReportRetractedData']
    }
    readonly ProposalDismissedData: {
      /** @description The scenario that is written to. */
      readonly scenario: components['schemas']['Id']
      /** @description The proposal that is meant. */
      readonly proposal: string
      /** @description Why; it stays in the ledger. */
      readonly reason: string
    }
    readonly ProposalDismissed: {
      /**
       * @description The type of the payload.
       * @enum {string}
       */
      readonly type: 'proposal.dismissed'
      readonly timestamp: components['schemas']['InstantText']
      /** @description The content of the payload. */
      readonly data: components['schemas']['ProposalDismissedData']
    }
    readonly CauseInitial: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'initial'
    }
    readonly CauseReport: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'report'
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
      /** @description The number of the revision. */
      readonly revision: number
      /** @description The proposal that the report confirmed. */
      readonly confirms?: string
      readonly proposed?: components['schemas']['Cause']
    }
    readonly CauseOverride: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'override'
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
      /** @description The number of the revision. */
      readonly revision: number
      /** @description Why, as it was given with the write. */
      readonly reason: string
    }
    readonly CauseDeadlineEntered: {
      /** @description The state, by its id. */
      readonly state: components['schemas']['Id']
      /** @description When the state was entered; null in the initial state. */
      readonly since: components['schemas']['TimeValue'] | null
      readonly cause: components['schemas']['Cause']
    }
    readonly CauseDeadline: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'deadline'
      /** @description The deadline, by its id. */
      readonly deadline: components['schemas']['Id']
      /** @description The report that gave the time for which the deadline waited. */
      readonly expectation?: string
      /** @description How the track had entered the state that it left. */
      readonly entered?: components['schemas']['CauseDeadlineEntered']
    }
    readonly CauseRulePartsItem: {
      readonly leaf: components['schemas']['Leaf']
      /**
       * @description Three-valued: what is not known is neither true nor false.
       * @enum {string}
       */
      readonly value: 'true' | 'false' | 'unknown'
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report?: string
    }
    readonly CauseRule: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'rule'
      /** @description The rule, by its id. */
      readonly rule: components['schemas']['Id']
      /** @description The parts of the condition, with their values when the rule fired. */
      readonly parts: readonly components['schemas']['CauseRulePartsItem'][]
    }
    readonly CauseMigration: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'migration'
      /** @description A version of the definition. */
      readonly definition: number
      /** @description The number of the revision. */
      readonly revision: number
      /** @description How the track had entered the state that it left. */
      readonly entered?: components['schemas']['CauseDeadlineEntered']
    }
    /** @description What put a track where it is. */
    readonly Cause:
      | components['schemas']['CauseInitial']
      | components['schemas']['CauseReport']
      | components['schemas']['CauseOverride']
      | components['schemas']['CauseDeadline']
      | components['schemas']['CauseRule']
      | components['schemas']['CauseMigration']
    /** @description A recorded change of a track’s state. */
    readonly Transition: {
      /** @description The track, by its id. */
      readonly track: components['schemas']['Id']
      /** @description Null where no event led there: an override or a migration. */
      readonly event: components['schemas']['Id'] | null
      /** @description The state that the track left, by its id. */
      readonly from: components['schemas']['Id']
      /** @description The state that the track enters, by its id. */
      readonly to: components['schemas']['Id']
      readonly occurred: components['schemas']['TimeValue']
      readonly cause: components['schemas']['Cause']
    }
    /** @description Who filed the first report that waits for a reviewer. */
    readonly ProposalBy: {
      /**
       * @description Whether it is a webhook source or the holder of a key.
       * @enum {string}
       */
      readonly kind: 'source' | 'key'
      /** @description The name of the source or key. */
      readonly name: string
    }
    /** @description A transition that the machine suggests and a person confirms or dismisses. */
    readonly Proposal: {
      /** @description Name it under `confirms` of a report, or in the path of a dismissal. */
      readonly id: string
      /** @description The track, by its id. */
      readonly track: components['schemas']['Id']
      /** @description The event, by its id. */
      readonly event: components['schemas']['Id']
      /** @description The state that the track enters, by its id. */
      readonly to: components['schemas']['Id']
      readonly cause: components['schemas']['Cause']
      readonly occurred: components['schemas']['TimeValue']
      /** @description The reports that it rests on: those behind its cause, then those that say the same and wait for a reviewer; of many, the first 20 and the first of everyone who filed one. */
      readonly grounds: readonly string[]
      /** @description How many reports it rests on. */
      readonly groundsTotal: number
      /** @description Who filed the first report that waits for a reviewer. */
      readonly by?: components['schemas']['ProposalBy']
      readonly opened: components['schemas']['Instant']
    }
    readonly ContentExpected:
      | components['schemas']['OpenEndedTime']
      | {
          readonly [key: string]: components['schemas']['OpenEndedTime'] | null
        }
    readonly ContentOverride: {
      /** @description The state, by its id. */
      readonly state: components['schemas']['Id']
      /** @description Why, as it was given with the write. */
      readonly reason: string
    }
    readonly ContentTracksItem: {
      /** @description The track, by its id. */
      readonly track: components['schemas']['Id']
      /** @description The event, by its id. */
      readonly event?: components['schemas']['Id']
      /** @description One time, or one for each deadline that waits for it. */
      readonly expected?: components['schemas']['ContentExpected'] | null
      /** @description The stances of parties on the track, by party. */
      readonly positions?: {
        readonly [key: string]: components['schemas']['WrittenPosition']
      }
      /** @description Values of facts of the track, by their ids; null takes one back. */
      readonly facts?: {
        readonly [key: string]: components['schemas']['FactValue'] | null
      }
      /** @description The state that the track is put in though no event leads there, and why. */
      readonly override?: components['schemas']['ContentOverride']
    }
    readonly ContentClaimsItem: {
      /** @description Its id. */
      readonly id: components['schemas']['Id']
      /** @description Who makes the claim. */
      readonly speaker: string
      /** @description The words of it. */
      readonly text: string
      /**
       * @description How far the claim has been checked.
       * @enum {string}
       */
      readonly verification: 'confirmed' | 'reported' | 'unverified' | 'disputed' | 'retracted'
      /** @description Who checked the claim. */
      readonly checkedBy?: string
      /** @description What it is about. */
      readonly track?: string
      /** @description The claim that it contradicts. */
      readonly answers?: string
    }
    readonly ContentSourcesItem: {
      /** @description The address of the source. */
      readonly url?: string
      /** @description Who published the source. */
      readonly publisher?: string
      /** @description Its title, for people. */
      readonly title?: string
      readonly published?: components['schemas']['OpenTime']
    }
    /** @description What a report says, every time with its window. */
    readonly Content: {
      /** @description The track, by its id. */
      readonly track?: components['schemas']['Id']
      readonly occurred: components['schemas']['TimeValue']
      /** @description One line that says what happened. */
      readonly headline: string
      /** @description A key event. */
      readonly key?: boolean
      /** @description The event, by its id. */
      readonly event?: components['schemas']['Id']
      /** @description One time, or one for each deadline that waits for it. */
      readonly expected?: components['schemas']['ContentExpected'] | null
      /** @description The stances of parties on the track, by party. */
      readonly positions?: {
        readonly [key: string]: components['schemas']['WrittenPosition']
      }
      /** @description Values of facts of the track, by their ids; null takes one back. */
      readonly facts?: {
        readonly [key: string]: components['schemas']['FactValue'] | null
      }
      /** @description The state that the track is put in though no event leads there, and why. */
      readonly override?: components['schemas']['ContentOverride']
      /** @description Several tracks, in place of one. */
      readonly tracks?: readonly components['schemas']['ContentTracksItem'][]
      /** @description The rest of the report, after its headline. */
      readonly body?: string
      /** @description The parties that acted. */
      readonly by?: readonly components['schemas']['Id'][]
      /** @description The parties it was directed at. */
      readonly to?: readonly components['schemas']['Id'][]
      /** @description Attributed statements, each with its own verification. */
      readonly claims?: readonly components['schemas']['ContentClaimsItem'][]
      /** @description Where the report comes from. */
      readonly sources?: readonly components['schemas']['ContentSourcesItem'][]
      /** @description Who says so. */
      readonly attribution?: string
      /** @description Who wrote the report. */
      readonly author?: string
      /** @description Where the whole story stands. */
      readonly standfirst?: string
      /** @description The report whose transition it contests. */
      readonly disputes?: string
      /** @description The report that is no longer contested, or that contested it. */
      readonly settles?: string
      /** @description The proposal that the report confirms. */
      readonly confirms?: string
      /** @description The revision that took the texts out, when that was recorded, and why. */
      readonly redacted?: components['schemas']['RedactionNote']
    }
    readonly TrackContestedItem: {
      /** @description The report whose transition is contested. */
      readonly disputes: string
      /** @description The report that contests it. */
      readonly report: string
      /** @description The parties that do. */
      readonly by: readonly components['schemas']['Id'][]
      readonly since: components['schemas']['TimeValue']
    }
    readonly TrackPositionsEntry: {
      /**
       * @description How the party stands.
       * @enum {string}
       */
      readonly stance: 'proposes' | 'supports' | 'accepts' | 'conditional' | 'rejects' | 'undeclared'
      /** @description What it depends on, in the speaker’s words. */
      readonly terms?: string
      readonly since: components['schemas']['TimeValue']
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
    }
    readonly TrackFactsEntry: {
      /** @description Its title, for people. */
      readonly title: string
      readonly value: components['schemas']['FactValue']
      /** @description The value in words, with its unit or by the titles of the definition. */
      readonly text: string
      /** @description When it was so, by the report that said so. */
      readonly since: components['schemas']['TimeValue']
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
    }
    readonly TrackDeadlinesEntry: {
      /** @description Its title, for people. */
      readonly title?: string
      /**
       * @description `possibly-passed` from `earliest` on, while its moment is not known more exactly; `passed` from `latest` on.
       * @enum {string}
       */
      readonly status: 'ahead' | 'possibly-passed' | 'passed'
      /** @description As it was written. */
      readonly value: string
      /** @description Marked as uncertain (EDTF `?` or `%`). */
      readonly uncertain?: boolean
      /** @description Marked as approximate (EDTF `~` or `%`). */
      readonly approximate?: boolean
      readonly earliest: components['schemas']['Instant']
      /** @description Null if this side is open. */
      readonly latest: components['schemas']['Instant'] | null
      /**
       * @description Present if the deadline waits for a time that reports give.
       * @constant
       */
      readonly at?: 'expected'
      /** @description The event, by its id. */
      readonly event?: components['schemas']['Id']
      /**
       * @description What a check does once it has certainly passed.
       * @enum {string}
       */
      readonly policy: 'apply' | 'propose' | 'flag'
    }
    readonly TrackOverrideReport: {
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
      /** @description Why, as it was given with the write. */
      readonly reason: string
      /** @description How many overrides the track has had. */
      readonly count: number
    }
    readonly Track: {
      /** @description Its title, for people. */
      readonly title: string
      /** @description The state, by its id. */
      readonly state: components['schemas']['Id']
      /** @description The title of the state. */
      readonly stateTitle: string
      /** @description Whether the track never leaves the state. */
      readonly final: boolean
      /** @description When the state was entered; null in the initial state. */
      readonly since: components['schemas']['TimeValue'] | null
      readonly cause: components['schemas']['Cause']
      /** @description The events that the state allows. */
      readonly allowed: readonly components['schemas']['Id'][]
      /** @description How often the track has been in its state, this time included. */
      readonly entries: number
      /** @description When the next step is expected; null if nothing is, or if deadlines have times of their own. */
      readonly expected: components['schemas']['OpenEndedTime'] | null
      /** @description Who contests what put the track in its state; until its next transition, or until that is settled. */
      readonly contested: readonly components['schemas']['TrackContestedItem'][]
      /** @description By party, as last reported. */
      readonly positions: {
        readonly [key: string]: components['schemas']['TrackPositionsEntry']
      }
      /** @description By id, as last reported. */
      readonly facts: {
        readonly [key: string]: components['schemas']['TrackFactsEntry']
      }
      /** @description Those of the state. A deadline is left out while the time that it waits for is unknown. */
      readonly deadlines: {
        readonly [key: string]: components['schemas']['TrackDeadlinesEntry']
      }
      /** @description Nothing was reported for longer than the state allows. */
      readonly reviewDue: boolean
      /** @description The newest override of the track and how many there were; null where there was none. */
      readonly override: components['schemas']['TrackOverrideReport'] | null
    }
    readonly StatusPartiesEntry: {
      /** @description The name for people. */
      readonly name: string
    }
    readonly StatusStandfirstText: {
      /** @description The words of it. */
      readonly text: string
      readonly since: components['schemas']['TimeValue']
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
    }
    readonly StatusRulesEntryBecauseItem: {
      readonly part: components['schemas']['Leaf']
      /**
       * @description Three-valued: what is not known is neither true nor false.
       * @enum {string}
       */
      readonly value: 'true' | 'false' | 'unknown'
      /** @description The words of it. */
      readonly text: string
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report?: string
      /** @description What would settle a part that keeps the rule open. */
      readonly settledBy?: string
    }
    readonly StatusRulesEntry: {
      /** @description Its title, for people. */
      readonly title?: string
      /**
       * @description Three-valued: what is not known is neither true nor false.
       * @enum {string}
       */
      readonly value: 'true' | 'false' | 'unknown'
      /** @description What the value rests on, an item for each part of the condition. */
      readonly because: readonly components['schemas']['StatusRulesEntryBecauseItem'][]
    }
    readonly StatusClaimsItem: {
      /** @description Its id. */
      readonly id: components['schemas']['Id']
      /** @description Who makes the claim. */
      readonly speaker: string
      /** @description The words of it. */
      readonly text: string
      /**
       * @description How far the claim has been checked.
       * @enum {string}
       */
      readonly verification: 'confirmed' | 'reported' | 'unverified' | 'disputed' | 'retracted'
      /** @description Who checked the claim. */
      readonly checkedBy?: string
      /** @description What it is about: its own track, or that of its report; null if neither names one. */
      readonly track: components['schemas']['Id'] | null
      /** @description The claim that it contradicts. */
      readonly answers?: string
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
      /** @description When the report that makes it occurred. */
      readonly since: components['schemas']['TimeValue']
    }
    readonly StatusUncertainItem: {
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
      /** @description One line that says what happened. */
      readonly headline: string
      /** @description The track that the report is about, by its id; null if it is about none. */
      readonly track: components['schemas']['Id'] | null
      readonly occurred: components['schemas']['TimeValue']
    }
    readonly StatusStamps: {
      /** @description The newest occurrence. */
      readonly lastDevelopment: components['schemas']['Instant'] | null
      /** @description When a report was last recorded. */
      readonly lastReport: string | null
      /** @description When a correction or retraction was last recorded. */
      readonly lastCorrection: string | null
      /** @description When a check last had something to record. */
      readonly lastCheck: string | null
    }
    /** @description How a scenario stands at a moment. */
    readonly Status: {
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description The language of titles and names (BCP 47). */
      readonly lang: string
      /** @description Its title, for people. */
      readonly title: string
      /** @description What the scenario is about. */
      readonly summary?: string
      /** @description The number of the revision. */
      readonly revision: number
      /** @description A version of the definition. */
      readonly definition: number
      /**
       * @description Unlisted is readable and not listed. Private takes a key: without one it is 401, while an unknown story is 404.
       * @enum {string}
       */
      readonly visibility: 'public' | 'unlisted' | 'private'
      /** @description Whether it was put away: no writes, and nothing falls due. */
      readonly archived: boolean
      /**
       * Format: date-time
       * @description The moment in the world that is answered for.
       */
      readonly asOf: string
      /**
       * Format: date-time
       * @description The moment of knowledge that is answered for.
       */
      readonly knownAt: string
      /** @description The parties, by their ids. */
      readonly parties: {
        readonly [key: string]: components['schemas']['StatusPartiesEntry']
      }
      /** @description Where the whole story stands, as last reported. */
      readonly standfirst: components['schemas']['StatusStandfirstText'] | null
      /** @description The tracks, by their ids. */
      readonly tracks: {
        readonly [key: string]: components['schemas']['Track']
      }
      /** @description The rules, by their ids. */
      readonly rules: {
        readonly [key: string]: components['schemas']['StatusRulesEntry']
      }
      /** @description The 100 open ones that were opened last, oldest first. */
      readonly proposals: readonly components['schemas']['Proposal'][]
      /** @description How many are open. */
      readonly proposalsTotal: number
      /** @description The 100 attributed statements made last, oldest first; never to be shown without their verification. */
      readonly claims: readonly components['schemas']['StatusClaimsItem'][]
      /** @description How many claims there are. */
      readonly claimsTotal: number
      /** @description Reports that may or may not have been so yet at `asOf`: the last 100 in order of occurrence. */
      readonly uncertain: readonly components['schemas']['StatusUncertainItem'][]
      /** @description How many such reports there are. */
      readonly uncertainTotal: number
      /** @description When something last happened, was reported, was corrected, and was checked. */
      readonly stamps: components['schemas']['StatusStamps']
    }
    readonly TrackAnswerBecauseItemInitial: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'initial'
      /** @description A version of the definition. */
      readonly definition: number
    }
    readonly TrackAnswerBecauseItemKind: {
      /**
       * @description Its kind, which says what other keys it has.
       * @enum {string}
       */
      readonly kind: 'report' | 'override'
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
      /** @description The number of the revision. */
      readonly revision: number
      /** @description One line that says what happened. */
      readonly headline?: string
      readonly occurred?: components['schemas']['TimeValue']
      /** @description When the ledger recorded it; null until it does. */
      readonly recorded?: string | null
      /** @description Who says so. */
      readonly attribution?: string
      /** @description Who wrote the report. */
      readonly author?: string
      /** @description Where the report comes from. */
      readonly sources?: readonly components['schemas']['ContentSourcesItem'][]
      /** @description The proposal that the report confirmed, by its id. */
      readonly confirms?: string
      /** @description Why, as it was given with the write. */
      readonly reason?: string
    }
    readonly TrackAnswerBecauseItemDeadline: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'deadline'
      /** @description The deadline, by its id. */
      readonly deadline: components['schemas']['Id']
      /** @description The state, by its id. */
      readonly state?: components['schemas']['Id']
      /** @description When the state was entered; null in the initial state. */
      readonly since?: components['schemas']['TimeValue'] | null
    }
    readonly TrackAnswerBecauseItemMigration: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'migration'
      /** @description A version of the definition. */
      readonly definition: number
      /** @description The state, by its id. */
      readonly state?: components['schemas']['Id']
    }
    readonly TrackAnswerBecauseItem:
      | components['schemas']['TrackAnswerBecauseItemInitial']
      | components['schemas']['TrackAnswerBecauseItemKind']
      | components['schemas']['TrackAnswerBecauseItemDeadline']
      | components['schemas']['CauseRule']
      | components['schemas']['TrackAnswerBecauseItemMigration']
    /** @description One track, and why it stands where it does. */
    readonly TrackAnswer: {
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description The track, by its id. */
      readonly track: components['schemas']['Id']
      /** @description Its title, for people. */
      readonly title: string
      /** @description The state, by its id. */
      readonly state: components['schemas']['Id']
      /** @description The title of the state. */
      readonly stateTitle: string
      /** @description Whether the track never leaves the state. */
      readonly final: boolean
      /** @description When the state was entered; null in the initial state. */
      readonly since: components['schemas']['TimeValue'] | null
      readonly cause: components['schemas']['Cause']
      /** @description The events that the state allows. */
      readonly allowed: readonly components['schemas']['Id'][]
      /** @description How often the track has been in its state, this time included. */
      readonly entries: number
      /** @description When the next step is expected; null if nothing is, or if deadlines have times of their own. */
      readonly expected: components['schemas']['OpenEndedTime'] | null
      /** @description Who contests what put the track in its state; until its next transition, or until that is settled. */
      readonly contested: readonly components['schemas']['TrackContestedItem'][]
      /** @description By party, as last reported. */
      readonly positions: {
        readonly [key: string]: components['schemas']['TrackPositionsEntry']
      }
      /** @description By id, as last reported. */
      readonly facts: {
        readonly [key: string]: components['schemas']['TrackFactsEntry']
      }
      /** @description Those of the state. A deadline is left out while the time that it waits for is unknown. */
      readonly deadlines: {
        readonly [key: string]: components['schemas']['TrackDeadlinesEntry']
      }
      /** @description Nothing was reported for longer than the state allows. */
      readonly reviewDue: boolean
      /** @description The newest override of the track and how many there were; null where there was none. */
      readonly override: components['schemas']['TrackOverrideReport'] | null
      /** @description The number of the revision. */
      readonly revision: number
      /** @description A version of the definition. */
      readonly definition: number
      readonly asOf: components['schemas']['Instant']
      readonly knownAt: components['schemas']['Instant']
      /** @description The chain behind the state, nearest first. */
      readonly because: readonly components['schemas']['TrackAnswerBecauseItem'][]
    }
    readonly HistoryItemAmendmentsItem: {
      /**
       * @description Whether the report was corrected or retracted.
       * @enum {string}
       */
      readonly kind: 'correction' | 'retraction'
      /** @description The number of the revision. */
      readonly revision: number
      /**
       * Format: date-time
       * @description When the ledger recorded this: RFC 3339 in UTC, always with milliseconds, so that texts sort as their times.
       */
      readonly recorded: string
      /**
       * Format: date-time
       * @description When the ledger recorded this: RFC 3339 in UTC, always with milliseconds, so that texts sort as their times.
       */
      readonly importedRecorded?: string
      /** @description Why, as it was given with the write. */
      readonly reason: string
    }
    /** @description One thing that happened. */
    readonly HistoryItem: {
      /**
       * @description What made it: a report, a deadline, a rule, or a review that fell due.
       * @enum {string}
       */
      readonly kind: 'report' | 'deadline' | 'rule' | 'review'
      /** @description Null for an effect of the clock or of a rule. */
      readonly report: string | null
      /** @description The first to record it; null while a check has yet to. */
      readonly revision: number | null
      readonly occurred: components['schemas']['TimeValue']
      /** @description When the ledger recorded it; null until it does. */
      readonly recorded: string | null
      /**
       * Format: date-time
       * @description When the ledger that it was imported from had recorded it.
       */
      readonly importedRecorded?: string
      /** @description The track that it is about, by its id; null if it is about none, or about several. */
      readonly track: components['schemas']['Id'] | null
      /** @description One line that says what happened. */
      readonly headline: string
      /** @description The event, by its id. */
      readonly event?: components['schemas']['Id']
      /** @description One time, or one for each deadline that waits for it. */
      readonly expected?: components['schemas']['ContentExpected'] | null
      /** @description The stances of parties on the track, by party. */
      readonly positions?: {
        readonly [key: string]: components['schemas']['WrittenPosition']
      }
      /** @description Values of facts of the track, by their ids; null takes one back. */
      readonly facts?: {
        readonly [key: string]: components['schemas']['FactValue'] | null
      }
      /** @description The state that the track is put in though no event leads there, and why. */
      readonly override?: components['schemas']['ContentOverride']
      /** @description Several tracks, in place of one. */
      readonly tracks?: readonly components['schemas']['ContentTracksItem'][]
      /** @description The rest of the report, after its headline. */
      readonly body?: string
      /** @description The parties that acted. */
      readonly by?: readonly components['schemas']['Id'][]
      /** @description The parties it was directed at. */
      readonly to?: readonly components['schemas']['Id'][]
      /** @description Attributed statements, each with its own verification. */
      readonly claims?: readonly components['schemas']['ContentClaimsItem'][]
      /** @description Where the report comes from. */
      readonly sources?: readonly components['schemas']['ContentSourcesItem'][]
      /** @description Who says so. */
      readonly attribution?: string
      /** @description Who wrote the report. */
      readonly author?: string
      /** @description Where the whole story stands. */
      readonly standfirst?: string
      /** @description The report whose transition it contests. */
      readonly disputes?: string
      /** @description The report that is no longer contested, or that contested it. */
      readonly settles?: string
      /** @description The proposal that the report confirms. */
      readonly confirms?: string
      /** @description The revision that took the texts out, when that was recorded, and why. */
      readonly redacted?: components['schemas']['RedactionNote']
      /** @description The transitions that it made. */
      readonly transitions: readonly components['schemas']['Transition'][]
      /** @description The proposals that it opened. */
      readonly proposals: readonly components['schemas']['Proposal'][]
      /** @description The proposal, by track, that waited for its event already when it was filed. */
      readonly joins?: {
        readonly [key: string]: string
      }
      /**
       * @description What was retracted or superseded stays, marked.
       * @enum {string}
       */
      readonly status: 'standing' | 'corrected' | 'retracted' | 'superseded'
      /** @description Its corrections and its retraction, oldest first. */
      readonly amendments?: readonly components['schemas']['HistoryItemAmendmentsItem'][]
      /** @description The report marks a key event; a transition is one anyway. */
      readonly keyEvent?: boolean
      /** @description The webhook source that filed the report. */
      readonly source?: string
      /** @description The name of the key whose holder filed the report. */
      readonly key?: string
    }
    readonly RevisionEntryReport: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'report'
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
      /**
       * @description Whether the word of an editor or of a reviewer stands behind it.
       * @enum {string}
       */
      readonly authority: 'editor' | 'reviewer'
      readonly content: components['schemas']['Content']
      /** @description The proposal, by track, that waited for the same event already. */
      readonly joins?: {
        readonly [key: string]: string
      }
    }
    readonly RevisionEntryCorrection: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'correction'
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
      /**
       * @description Whether the word of an editor or of a reviewer stands behind it.
       * @enum {string}
       */
      readonly authority: 'editor' | 'reviewer'
      readonly content: components['schemas']['Content']
      /** @description The proposal, by track, that waited for the same event already. */
      readonly joins?: {
        readonly [key: string]: string
      }
      /** @description Why, as it was given with the write. */
      readonly reason: string
    }
    readonly RevisionEntryRetraction: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'retraction'
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
      /** @description Why, as it was given with the write. */
      readonly reason: string
    }
    readonly RevisionEntryDismissal: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'dismissal'
      /** @description The proposal, by its id. */
      readonly proposal: string
      /** @description Why, as it was given with the write. */
      readonly reason: string
    }
    readonly RevisionEntryDefinition: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'definition'
      /** @description A version of the definition. */
      readonly version: number
      readonly document: components['schemas']['Definition']
      /** @description The new states of tracks whose state is gone, by the track and its former state. */
      readonly migrate: {
        readonly [key: string]: {
          readonly [key: string]: components['schemas']['Id']
        }
      }
      /** @description The place in the order of occurrence from which the version governs each track. */
      readonly from: {
        readonly [key: string]: string
      }
      /** @description A place in the order of occurrence; opaque. */
      readonly rulesFrom: string
    }
    readonly RevisionEntryCheckBroughtItem: {
      /**
       * @description Its kind, which says what other keys it has.
       * @enum {string}
       */
      readonly kind: 'deadline' | 'rule' | 'review'
      /** @description The track, by its id. */
      readonly track: components['schemas']['Id']
      /** @description The deadline or rule; the track’s id for a review. */
      readonly subject: string
      readonly due: components['schemas']['TimeValue']
      /** @description A place in the order of occurrence; opaque. */
      readonly place: string
      /** @description The transitions that it made. */
      readonly transitions: readonly components['schemas']['Transition'][]
      /** @description The proposals that it opened. */
      readonly proposals: readonly components['schemas']['Proposal'][]
    }
    readonly RevisionEntryCheck: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'check'
      /** @description The effects of the clock and of rules that it recorded, in the order in which they came about. */
      readonly brought: readonly components['schemas']['RevisionEntryCheckBroughtItem'][]
    }
    readonly RevisionEntrySettings: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'settings'
      readonly settings: components['schemas']['SettingsBody']
    }
    readonly RevisionEntryRedactionLeftItem: {
      /** @description The number of the revision. */
      readonly revision: number
      /** @description SHA-256 of the RFC 8785 form of what is left of it, without its two hashes. */
      readonly sha256: string
    }
    readonly RevisionEntryRedaction: {
      /**
       * @description Its kind, which says what other keys it has.
       * @constant
       */
      readonly kind: 'redaction'
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
      /** @description Why, as it was given with the write. */
      readonly reason: string
      /** @description The revisions in which it took texts out. */
      readonly left: readonly components['schemas']['RevisionEntryRedactionLeftItem'][]
    }
    readonly RevisionEntry:
      | components['schemas']['RevisionEntryReport']
      | components['schemas']['RevisionEntryCorrection']
      | components['schemas']['RevisionEntryRetraction']
      | components['schemas']['RevisionEntryDismissal']
      | components['schemas']['RevisionEntryDefinition']
      | components['schemas']['RevisionEntryCheck']
      | components['schemas']['RevisionEntrySettings']
      | components['schemas']['RevisionEntryRedaction']
    /** @description The numbered, immutable result of one accepted write. */
    readonly Revision: {
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description The number of the revision. */
      readonly revision: number
      /**
       * Format: date-time
       * @description By the server’s clock, always with milliseconds; strictly increasing within a scenario, as time and as text.
       */
      readonly recorded: string
      /**
       * Format: date-time
       * @description When the ledger that it was imported from had recorded it.
       */
      readonly importedRecorded?: string
      /** @description The name of the key whose holder imported it. */
      readonly importedBy?: string
      /**
       * @description The kind of the entry.
       * @enum {string}
       */
      readonly kind:
        | 'definition'
        | 'report'
        | 'correction'
        | 'retraction'
        | 'dismissal'
        | 'check'
        | 'settings'
        | 'redaction'
      /** @description A version of the definition. */
      readonly definition: number
      /** @description The webhook source that wrote it. */
      readonly source?: string
      /** @description The name of the key whose holder wrote it, or filed a refused delivery of the source. */
      readonly key?: string
      /** @description The fingerprint of the writer’s holder; writers with the same one are one person. */
      readonly holder?: string
      /** @description The fingerprint of the key’s holder, if the key filed a refused delivery of the source. */
      readonly keyHolder?: string
      /** @description The `webhook-id` or `Idempotency-Key` of the write. */
      readonly delivery?: string
      /** @description The SHA-256 of what was sent, in hex. */
      readonly sha256?: string
      /** @description What was written, as it was accepted. */
      readonly entry: components['schemas']['RevisionEntry']
      /** @description What it caused. */
      readonly transitions: readonly components['schemas']['Transition'][]
      /** @description Transitions of earlier revisions that no longer hold. */
      readonly superseded: readonly components['schemas']['Transition'][]
      /** @description The proposals that it opened. */
      readonly proposals: readonly components['schemas']['Proposal'][]
      /** @description The state of every track by the transitions that it and earlier revisions recorded; what the clock moved is in them once a check has recorded that. */
      readonly states: {
        readonly [key: string]: components['schemas']['Id']
      }
      /** @description The revision that took texts out of this one; its entry has the hash of what is left. */
      readonly redacted?: number
      /** @description The hash of the revision before; 64 zeros for the first. */
      readonly previousHash: string
      /** @description SHA-256 of `previousHash` followed by the RFC 8785 form of the revision without its two hashes; of the revision as it was recorded, if it was redacted. */
      readonly hash: string
    }
    /** @description What an accepted write came to. Copies of it get the same answer. */
    readonly Written: {
      /** @description The report that was filed, corrected or retracted; null for a dismissal. */
      readonly report: string | null
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description The number of the revision. */
      readonly revision: number
      /** @description What the write caused. */
      readonly transitions: readonly components['schemas']['Transition'][]
      /** @description The proposals with which it waits for a reviewer: those that it opened, or that waited for the same event already and that it joins. */
      readonly proposals: readonly components['schemas']['Proposal'][]
      /** @description Transitions of earlier revisions that no longer hold. */
      readonly superseded: readonly components['schemas']['Transition'][]
      /** @description Whether it was put before what was recorded earlier. */
      readonly backfilled: boolean
    }
    /** @description A delivery that asks for nothing. */
    readonly IgnoredDelivery: {
      /** @description Why nothing is filed. */
      readonly ignored: string
    }
    readonly Defined: {
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description A version of the definition. */
      readonly version: number
      /** @description The number of the revision. */
      readonly revision: number
      /** @description Whether this is the first version. */
      readonly created: boolean
      /** @description The tracks that the migration moved. */
      readonly transitions: readonly components['schemas']['Transition'][]
    }
    /** @description The settings in force, and the revision that they stand at. */
    readonly Settings: {
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description The number of the revision. */
      readonly revision: number
      /**
       * @description Unlisted is readable and not listed. Private takes a key: without one it is 401, while an unknown story is 404.
       * @enum {string}
       */
      readonly visibility: 'public' | 'unlisted' | 'private'
      /** @description Takes no writes, is listed apart, and nothing in it falls due. */
      readonly archived: boolean
      /** @description Where the story goes on: every read is redirected there. */
      readonly movedTo: components['schemas']['Id'] | null
    }
    /** @description What to change; the rest stays. */
    readonly SettingsBody: {
      /**
       * @description Unlisted is readable and not listed. Private takes a key: without one it is 401, while an unknown story is 404.
       * @enum {string}
       */
      readonly visibility?: 'public' | 'unlisted' | 'private'
      /** @description Takes no writes, is listed apart, and nothing in it falls due. */
      readonly archived?: boolean
      /** @description Where the story goes on: every read is redirected there. */
      readonly movedTo?: components['schemas']['Id'] | null
    }
    /** @description Why the texts of the report are taken out. */
    readonly RedactionBody: {
      /** @description Why; kept in the ledger, and shown in the place of the texts. */
      readonly reason: string
    }
    /** @description The revision that took texts out, when that was recorded, and why. */
    readonly RedactionNote: {
      /** @description The number of the revision. */
      readonly revision: number
      /**
       * Format: date-time
       * @description When the ledger recorded this: RFC 3339 in UTC, always with milliseconds, so that texts sort as their times.
       */
      readonly recorded: string
      /**
       * Format: date-time
       * @description When the ledger that it was imported from had recorded it.
       */
      readonly importedRecorded?: string
      /** @description Why, as it was given with the write. */
      readonly reason: string
    }
    readonly DryRunDefinedVersionTracksEntry: {
      /** @description The state in which the track begins, by its id. */
      readonly initial: components['schemas']['Id']
      /** @description The states, by their ids. */
      readonly states: readonly components['schemas']['Id'][]
    }
    readonly DryRunDefinedVersion: {
      /** @description A version of the definition. */
      readonly version: number
      /** @description Whether it would create the scenario. */
      readonly created: boolean
      /** @description The tracks that it declares, with their initial state and all of their states. */
      readonly tracks: {
        readonly [key: string]: components['schemas']['DryRunDefinedVersionTracksEntry']
      }
      /** @description The parties, by their ids. */
      readonly parties: readonly components['schemas']['Id'][]
      /** @description The rules, by their ids. */
      readonly rules: readonly components['schemas']['Id'][]
      /** @description The tracks that the migration would move. */
      readonly transitions: readonly components['schemas']['Transition'][]
    }
    readonly DryRunRefusalsItemErrorsItem: {
      /** @description Where: a JSON Pointer (RFC 6901) into what was sent, or `/` and the name of a parameter. */
      readonly pointer: string
      /** @description What was wrong and what would be right, in a sentence. */
      readonly detail: string
    }
    /** @description A write that would be refused, and as what. Pointers lead into the write. */
    readonly DryRunRefusalsItem: {
      /** @description Which write, counted from 0; null for the definition. */
      readonly index: number | null
      /** @description The last segment of the problem’s `type`. */
      readonly code: string
      /** @description What was wrong and what would be right, in a sentence. */
      readonly detail: string
      /** @description Every fault of an input. */
      readonly errors?: readonly components['schemas']['DryRunRefusalsItemErrorsItem'][]
      /** @description The parameter of the query that is refused. */
      readonly parameter?: string
      /** @description The nearest name that is known there. */
      readonly nearest?: string
      /** @description The scenario, by its id. */
      readonly scenario?: string
      /** @description The track, by its id. */
      readonly track?: string
      /** @description The state that the track is in. */
      readonly state?: string
      /** @description The event, by its id. */
      readonly event?: components['schemas']['Id']
      /** @description The events that the state allows. */
      readonly allowed?: readonly components['schemas']['Id'][]
      /** @description The report that is meant, or that stands in the way. */
      readonly report?: string
      /** @description The proposal, by its id. */
      readonly proposal?: string
      /** @description The claim whose id is taken. */
      readonly claim?: string
      /** @description Whose claim it is. */
      readonly speaker?: string
      /** @description The number of the revision. */
      readonly revision?: number
      /** @description The version of the definition. */
      readonly definition?: number
      /** @description The current version; null where there is none. */
      readonly version?: number | null
      /** @description The id of the write; null for the definition. */
      readonly id: string | null
      /** @description The document of a content system that is meant. */
      readonly document?: string
      /**
       * Format: date-time
       * @description When that document was withdrawn.
       */
      readonly withdrawn?: string
      /** @description Where the story goes on. */
      readonly movedTo?: string
      /** @description When the texts were taken out, in which revision, and why. */
      readonly redacted?: components['schemas']['RedactionNote']
      /** @description The stored item that is damaged. */
      readonly item?: string
      /** @description The largest body that is taken, in bytes. */
      readonly limit?: number
      /** @description The seconds to wait. */
      readonly retryAfter?: number
      /** @description The role of the caller. */
      readonly role?: string
      /** @description The role that it takes. */
      readonly requiredRole?: string
    }
    readonly DryRunResultsItemId: {
      /** @description Its id. */
      readonly id: string
      /** @description Whether the write would be accepted. */
      readonly accepted: boolean
      /** @description Whether it takes a place before something that was recorded already. */
      readonly backfilled: boolean
      /** @description What it would cause. */
      readonly transitions: readonly components['schemas']['Transition'][]
      /** @description Transitions that would no longer hold. */
      readonly superseded: readonly components['schemas']['Transition'][]
      /** @description The proposals that it would open. */
      readonly proposals: readonly components['schemas']['Proposal'][]
    }
    readonly DryRunResultsItemId2: {
      /** @description Its id. */
      readonly id: string
      /** @description Whether the write would be accepted. */
      readonly accepted: boolean
    }
    readonly DryRunResultsItem:
      components['schemas']['DryRunResultsItemId'] | components['schemas']['DryRunResultsItemId2']
    /** @description What writes would come to. Nothing was written. */
    readonly DryRun: {
      /** @description The version that the definition would make; null if there is none, or if it would be refused. */
      readonly defined: components['schemas']['DryRunDefinedVersion'] | null
      /** @description As it would be. */
      readonly status: components['schemas']['Status']
      /** @description What it would cause. */
      readonly transitions: readonly components['schemas']['Transition'][]
      /** @description Transitions that would no longer hold. */
      readonly superseded: readonly components['schemas']['Transition'][]
      /** @description The proposals that it would open. */
      readonly proposals: readonly components['schemas']['Proposal'][]
      /** @description What would be refused, and as what. */
      readonly refusals: readonly components['schemas']['DryRunRefusalsItem'][]
      /** @description What would come of each write, in the order of the request. */
      readonly results: readonly components['schemas']['DryRunResultsItem'][]
    }
    readonly DiffChangesItem: {
      /**
       * @description Its kind, which says what other keys it has.
       * @enum {string}
       */
      readonly kind:
        | 'claim'
        | 'contested'
        | 'correction'
        | 'deadline'
        | 'definition'
        | 'expected'
        | 'fact'
        | 'override'
        | 'position'
        | 'proposal'
        | 'review'
        | 'rule'
        | 'standfirst'
        | 'state'
        | 'title'
        | 'track'
      /** @description The track, by its id. */
      readonly track?: components['schemas']['Id']
      /** @description The party, fact, deadline, rule, proposal or claim. An `expected` time with a deadline is that deadline’s alone; without one it is the time of all. */
      readonly subject?: string
      /** @description Null where there was none. */
      readonly from: unknown
      /** @description Null where there is none any more. */
      readonly to: unknown
    }
    /** @description What changed between two moments of knowledge. */
    readonly Diff: {
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      readonly from: components['schemas']['Instant']
      readonly to: components['schemas']['Instant']
      /** @description What differs, an item for each change. */
      readonly changes: readonly components['schemas']['DiffChangesItem'][]
      /** @description The changes in plain English, one sentence each, in the same order. */
      readonly sentences: readonly string[]
    }
    readonly VerificationFaultsItem: {
      /** @description The key of the stored item: its partition and its place in it. */
      readonly item: string
      /** @description The revision that it is of, if it is of one. */
      readonly revision: number | null
      /** @description What is wrong with it. */
      readonly detail: string
    }
    readonly Verification: {
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description Whether this piece found no fault. */
      readonly ok: boolean
      /** @description How many revisions, from the first, have been verified. */
      readonly revisions: number
      /** @description The hash of the last of them. */
      readonly hash: string | null
      /** @description The revisions of this piece in which texts were redacted: each is held against the hash that its redaction recorded. */
      readonly redacted: readonly number[]
      /** @description What this piece found that does not follow from the ledger. */
      readonly faults: readonly components['schemas']['VerificationFaultsItem'][]
      /** @description The cursor of the next piece; null if this is the last. */
      readonly next: string | null
    }
    readonly ConsistencyProof: {
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description The size of the earlier ledger. */
      readonly from: number
      /** @description The size of the present ledger. */
      readonly to: number
      /** @description Hashes in base64, in the order of RFC 6962, section 2.1.2. */
      readonly proof: readonly string[]
      /** @description The signed note of the present ledger. */
      readonly checkpoint: string
    }
    readonly Health: {
      /**
       * @description `degraded` if it serves reads and refuses writes.
       * @enum {string}
       */
      readonly status: 'ok' | 'degraded'
      /** @description Why it is degraded. */
      readonly reason?: string
      /** @description When the last pass of the checks ended. */
      readonly lastCheck: components['schemas']['Instant'] | null
    }
    /** @description An authentic delivery that was refused. */
    readonly Delivery: {
      /** @description The same for every copy of the delivery. */
      readonly id: string
      /** @description The webhook source that signed it. */
      readonly source: string
      /** @description The id under which it was delivered, which becomes the report’s. */
      readonly delivery: string
      /** @description The scenario that it was filed in, else the one that it names; null if it names none. */
      readonly scenario: components['schemas']['Id'] | null
      readonly received: components['schemas']['Instant']
      /**
       * @description What became of it.
       * @enum {string}
       */
      readonly status: 'refused' | 'filed' | 'dismissed'
      /** @description The key whose holder filed or dismissed it. */
      readonly key?: string
      /**
       * Format: date-time
       * @description When its document was withdrawn since. A retry is then refused, unless it has `"withdrawn": true`.
       */
      readonly withdrawn?: string
      /** @description What its sender was answered; of many faults the first. */
      readonly problem: components['schemas']['Problem']
      /** @description What came: its JSON value, or the text if it is not JSON. */
      readonly payload: unknown
      readonly answer?: components['schemas']['Written']
    }
    readonly RetryBody: {
      /** @description What is filed in place of what came, in the form in which its sender would send it. */
      readonly payload?: unknown
      /** @description Files it although its document was withdrawn since. Only for sources with an adapter. */
      readonly withdrawn?: boolean
    }
    readonly DeliveryList: {
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['Delivery'][]
      /** @description Null on the last page. */
      readonly next: components['schemas']['Cursor'] | null
    }
    /** @description A receiver of new revisions, and whether deliveries reach it. */
    readonly Subscription: {
      /** @description Its id. */
      readonly id: string
      /**
       * Format: uri
       * @description Where deliveries go: https on port 443, at a public address.
       */
      readonly url: string
      /** @description The ids of scenarios, or `*` alone for every one, those included that begin later. */
      readonly scenarios: readonly string[]
      /** @description Only what is about one of these tracks; each is one of a scenario that is named. */
      readonly tracks?: readonly components['schemas']['Id'][]
      /** @description Only reports in which one of these parties acts, is acted on, or takes a position. */
      readonly parties?: readonly components['schemas']['Id'][]
      /** @description Only revisions of these kinds. */
      readonly kinds?: readonly (
        | 'definition'
        | 'report'
        | 'correction'
        | 'retraction'
        | 'dismissal'
        | 'check'
        | 'settings'
        | 'redaction'
      )[]
      /** @description Only key events: transitions, and reports marked as such. */
      readonly key?: boolean
      /** @description Deliveries are signed with Ed25519 as well, `v1a`. */
      readonly asymmetric?: boolean
      /** @description The name of the key that made it. */
      readonly owner: string
      readonly created: components['schemas']['Instant']
      /**
       * @description Failing while a delivery is tried again; disabled after 75 hours of that, by 410, or by its owner.
       * @enum {string}
       */
      readonly state: 'active' | 'failing' | 'disabled'
      /** @description Why it is failing or disabled. */
      readonly reason: string | null
      /** @description The key of its `v1a` signatures: `whpk_` and the base64 of 32 bytes. */
      readonly publicKey?: string
    }
    /** @description A subscription as it was made. */
    readonly NewSubscription: {
      /** @description Its id. */
      readonly id: string
      /**
       * Format: uri
       * @description Where deliveries go: https on port 443, at a public address.
       */
      readonly url: string
      /** @description The ids of scenarios, or `*` alone for every one, those included that begin later. */
      readonly scenarios: readonly string[]
      /** @description Only what is about one of these tracks; each is one of a scenario that is named. */
      readonly tracks?: readonly components['schemas']['Id'][]
      /** @description Only reports in which one of these parties acts, is acted on, or takes a position. */
      readonly parties?: readonly components['schemas']['Id'][]
      /** @description Only revisions of these kinds. */
      readonly kinds?: readonly (
        | 'definition'
        | 'report'
        | 'correction'
        | 'retraction'
        | 'dismissal'
        | 'check'
        | 'settings'
        | 'redaction'
      )[]
      /** @description Only key events: transitions, and reports marked as such. */
      readonly key?: boolean
      /** @description Deliveries are signed with Ed25519 as well, `v1a`. */
      readonly asymmetric?: boolean
      /** @description The name of the key that made it. */
      readonly owner: string
      readonly created: components['schemas']['Instant']
      /**
       * @description Failing while a delivery is tried again; disabled after 75 hours of that, by 410, or by its owner.
       * @enum {string}
       */
      readonly state: 'active' | 'failing' | 'disabled'
      /** @description Why it is failing or disabled. */
      readonly reason: string | null
      /** @description The key of its `v1a` signatures: `whpk_` and the base64 of 32 bytes. */
      readonly publicKey?: string
      /** @description The secret of its `v1` signatures. It is shown this once. */
      readonly secret: string
    }
    /** @description What a subscriber asks for; the filters are joined by *and*. A correction, retraction or redaction also passes the filters of tracks, parties and key events if its report ever passed them before. */
    readonly SubscriptionBody: {
      /**
       * Format: uri
       * @description Where deliveries go: https on port 443, at a public address.
       */
      readonly url: string
      /** @description The ids of scenarios, or `*` alone for every one, those included that begin later. */
      readonly scenarios: readonly string[]
      /** @description Only what is about one of these tracks; each is one of a scenario that is named. */
      readonly tracks?: readonly components['schemas']['Id'][]
      /** @description Only reports in which one of these parties acts, is acted on, or takes a position. */
      readonly parties?: readonly components['schemas']['Id'][]
      /** @description Only revisions of these kinds. */
      readonly kinds?: readonly (
        | 'definition'
        | 'report'
        | 'correction'
        | 'retraction'
        | 'dismissal'
        | 'check'
        | 'settings'
        | 'redaction'
      )[]
      /** @description Only key events: transitions, and reports marked as such. */
      readonly key?: boolean
      /** @description Deliveries are signed with Ed25519 as well, `v1a`. */
      readonly asymmetric?: boolean
    }
    readonly SubscriptionChange: {
      /**
       * @description Active goes on where it stopped, at once.
       * @enum {string}
       */
      readonly state: 'active' | 'disabled'
    }
    readonly SubscriptionList: {
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['Subscription'][]
      /** @description Null on the last page. */
      readonly next: components['schemas']['Cursor'] | null
    }
    readonly ReplayBody: {
      /** @description The first revision that is delivered again. */
      readonly from: number
      /** @description The scenario; needed unless the subscription names only one. */
      readonly scenario?: string
    }
    /** @description One request to a receiver. */
    readonly AttemptListItemsItem: {
      /** @description The `webhook-id`. */
      readonly delivery: string
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description The number of the revision. */
      readonly revision: number
      readonly at: components['schemas']['Instant']
      /** @description Milliseconds until the answer, or until it failed. */
      readonly took: number
      /** @description The status of the answer; null without one. */
      readonly status: number | null
      /** @description Why it failed; null if it did not. */
      readonly error: string | null
      /** @description When it is tried again; null if it is not. */
      readonly next: components['schemas']['Instant'] | null
    }
    readonly AttemptList: {
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['AttemptListItemsItem'][]
      /** @description Null on the last page. */
      readonly next: components['schemas']['Cursor'] | null
    }
    readonly RevisionRecordedData: {
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description The number of the revision. */
      readonly revision: number
      /** @description The revision that was delivered before this one; null at first. One that you lack was missed. */
      readonly previous: number | null
      /** @description A SHA-256, in hex. */
      readonly hash: string
      /**
       * @description Its kind, which says what other keys it has.
       * @enum {string}
       */
      readonly kind:
        | 'definition'
        | 'report'
        | 'correction'
        | 'retraction'
        | 'dismissal'
        | 'check'
        | 'settings'
        | 'redaction'
      /**
       * Format: uri
       * @description The URL of the whole revision.
       */
      readonly url: string
    }
    /** @description The body of a delivery: the revision that was recorded, and the URL of the whole of it. */
    readonly RevisionRecorded: {
      /**
       * @description The type of the payload.
       * @constant
       */
      readonly type: 'revision.recorded'
      readonly timestamp: components['schemas']['Instant']
      /** @description The content of the payload. */
      readonly data: components['schemas']['RevisionRecordedData']
    }
    readonly ScenarioListItemsItem: {
      /** @description The scenario, by its id. */
      readonly scenario: components['schemas']['Id']
      /** @description Its title, for people. */
      readonly title: string
      /** @description The number of the revision. */
      readonly revision: number
      /** @description A version of the definition. */
      readonly definition: number
      /** @description The newest occurrence; null before any. */
      readonly lastDevelopment: components['schemas']['Instant'] | null
      /**
       * @description Unlisted is readable and not listed. Private takes a key: without one it is 401, while an unknown story is 404.
       * @enum {string}
       */
      readonly visibility: 'public' | 'unlisted' | 'private'
      /** @description Takes no writes, is listed apart, and nothing in it falls due. */
      readonly archived: boolean
      /** @description Where the story goes on: every read is redirected there. */
      readonly movedTo: components['schemas']['Id'] | null
      /** @description The state of every track. */
      readonly states: {
        readonly [key: string]: components['schemas']['Id']
      }
    }
    readonly ScenarioList: {
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['ScenarioListItemsItem'][]
      /** @description Null on the last page. */
      readonly next: components['schemas']['Cursor'] | null
      /** @description How many are missing from this page, since they are damaged; the log names them. */
      readonly leftOut?: number
    }
    readonly HistoryList: {
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['HistoryItem'][]
      /** @description Null on the last page. */
      readonly next: components['schemas']['Cursor'] | null
    }
    readonly ChangeList: {
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['Revision'][]
      /** @description Null on the last page. */
      readonly next: components['schemas']['Cursor'] | null
      /** @description Where this page ends: what is recorded later comes after it. */
      readonly last: string
    }
    readonly FactListItemsItem: {
      /** @description The track, by its id. */
      readonly track: components['schemas']['Id']
      /** @description The fact, by its id. */
      readonly fact: components['schemas']['Id']
      /** @description Null took the fact back. */
      readonly value: components['schemas']['FactValue'] | null
      readonly since: components['schemas']['TimeValue']
      /** @description The `webhook-id` or `Idempotency-Key` it was filed under. */
      readonly report: string
    }
    readonly FactList: {
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['FactListItemsItem'][]
      /** @description Null on the last page. */
      readonly next: components['schemas']['Cursor'] | null
    }
    readonly ClaimList: {
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['StatusClaimsItem'][]
      /** @description Null on the last page. */
      readonly next: components['schemas']['Cursor'] | null
    }
    readonly SpanListItemsItem: {
      /** @description The state, by its id. */
      readonly state: components['schemas']['Id']
      /** @description Of the state, in the language of the definition. */
      readonly title: string
      /** @description When the state was entered; null in the initial state. */
      readonly from: components['schemas']['TimeValue'] | null
      /** @description When it was left; null in the present state. */
      readonly to: components['schemas']['TimeValue'] | null
      /** @description What put the track there. */
      readonly cause: components['schemas']['Cause'] | null
    }
    readonly SpanList: {
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['SpanListItemsItem'][]
      /** @description Null on the last page. */
      readonly next: components['schemas']['Cursor'] | null
    }
    /** @description A refusal, as RFC 9457 has it. */
    readonly Problem: {
      /** @description Stable; the path of a page that describes it. */
      readonly type: string
      /** @description The kind of problem in a few words, the same for each of its type. */
      readonly title: string
      /** @description The HTTP status. */
      readonly status: number
      /** @description What was wrong and what would be right, in a sentence. */
      readonly detail: string
      /** @description Every fault of an input. */
      readonly errors?: readonly components['schemas']['DryRunRefusalsItemErrorsItem'][]
      /** @description The parameter of the query that is refused. */
      readonly parameter?: string
      /** @description The nearest name that is known there. */
      readonly nearest?: string
      /** @description The scenario, by its id. */
      readonly scenario?: string
      /** @description The track, by its id. */
      readonly track?: string
      /** @description The state that the track is in. */
      readonly state?: string
      /** @description The event, by its id. */
      readonly event?: components['schemas']['Id']
      /** @description The events that the state allows. */
      readonly allowed?: readonly components['schemas']['Id'][]
      /** @description The report that is meant, or that stands in the way. */
      readonly report?: string
      /** @description The proposal, by its id. */
      readonly proposal?: string
      /** @description The claim whose id is taken. */
      readonly claim?: string
      /** @description Whose claim it is. */
      readonly speaker?: string
      /** @description The number of the revision. */
      readonly revision?: number
      /** @description The version of the definition. */
      readonly definition?: number
      /** @description The current version; null where there is none. */
      readonly version?: number | null
      /** @description The id that was used before, or that of the delivery. */
      readonly id?: string
      /** @description The document of a content system that is meant. */
      readonly document?: string
      /**
       * Format: date-time
       * @description When that document was withdrawn.
       */
      readonly withdrawn?: string
      /** @description Where the story goes on. */
      readonly movedTo?: string
      /** @description When the texts were taken out, in which revision, and why. */
      readonly redacted?: components['schemas']['RedactionNote']
      /** @description The stored item that is damaged. */
      readonly item?: string
      /** @description The largest body that is taken, in bytes. */
      readonly limit?: number
      /** @description The seconds to wait. */
      readonly retryAfter?: number
      /** @description The role of the caller. */
      readonly role?: string
      /** @description The role that it takes. */
      readonly requiredRole?: string
    }
    readonly ProblemType: {
      /** @description The stable type of the problem, a path. */
      readonly type: string
      /** @description Its title, for people. */
      readonly title: string
      /** @description The HTTP status. */
      readonly status: number
      /** @description What it means and what to do about it. */
      readonly description: string
    }
    readonly ProblemTypeList: {
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['ProblemType'][]
      /** @description Null on the last page. */
      readonly next: components['schemas']['Cursor'] | null
    }
    readonly Payload:
      | components['schemas']['ReportFiled']
      | components['schemas']['ReportCorrected']
      | components['schemas']['ReportRetracted']
      | components['schemas']['ProposalDismissed']
    readonly ReportData: {
      /** @description The scenario that is written to. */
      readonly scenario?: components['schemas']['Id']
      /** @description What it is about. Needed with `event`, `positions`, `facts`, `expected` and `override`. */
      readonly track?: components['schemas']['Id']
      /** @description In place of `track`, for one happening that moves several: up to 10 tracks, each with its own `event`, `positions`, `facts`, `expected` or `override`. All are taken or none is; an event that needs a reviewer opens a proposal for its track. */
      readonly tracks?: readonly components['schemas']['ReportFiledDataTracksItem'][]
      /** @description Takes the track to its next state. */
      readonly event?: components['schemas']['Id']
      /** @description Where parties stand on the track: a stance, or a stance with its terms in the speaker’s words. */
      readonly positions?: {
        readonly [key: string]: components['schemas']['WrittenPosition']
      }
      /** @description Values for the facts that the track declares; null takes one back. */
      readonly facts?: {
        readonly [key: string]: components['schemas']['ReportFiledDataTracksItemFactsEntry'] | null
      }
      /** @description When the track’s next step is expected: a time for all deadlines of the state that wait for it, or an object of one for each. Null takes a former expectation back. */
      readonly expected?: components['schemas']['ReportFiledDataTracksItemExpected'] | null
      /** @description Puts the track in a state that no event leads to. Takes a reviewer, and takes the place of `event`. */
      readonly override?: components['schemas']['ReportFiledDataTracksItemOverride']
      /** @description When it was so in the world; the payload’s `timestamp` if it is left out. */
      readonly occurred?: components['schemas']['TimeText']
      /** @description One line that says what happened. */
      readonly headline: string
      /** @description The rest of it. */
      readonly body?: string
      /** @description The parties that acted. */
      readonly by?: readonly components['schemas']['Id'][]
      /** @description The parties it was directed at. */
      readonly to?: readonly components['schemas']['Id'][]
      /** @description Attributed statements, each with its own verification, kept apart from states. The id of a claim is the scenario’s: the same id again updates the same claim, and one that is left out is made from the report’s id. `track` is what the claim is about if not the report’s track, `answers` the id of the claim that it contradicts. */
      readonly claims?: readonly components['schemas']['ReportFiledDataClaimsItem'][]
      /** @description Where it comes from. Each has at least one of `url`, `publisher` and `title`. */
      readonly sources?: readonly components['schemas']['ReportFiledDataSourcesItem'][]
      /** @description Who says so. */
      readonly attribution?: string
      /** @description Who wrote the report. */
      readonly author?: string
      /** @description Marks a key event, for timelines and followers. A transition is one anyway. */
      readonly key?: boolean
      /** @description Where the whole story stands, in a sentence or two, until another report replaces it. */
      readonly standfirst?: string
      /** @description The report whose transition is contested by the parties in `by`. Its state stays, and says that it is contested, until its track makes another transition. A report with `track` or `tracks` contests what moved these tracks, a report with neither what moved any. */
      readonly disputes?: string
      /** @description A report whose transition is no longer contested, or one that contested it: on the tracks in `track` or `tracks`, or on all if the report has neither. */
      readonly settles?: string
      /** @description The proposal that the report confirms; its track and event are the proposal’s. */
      readonly confirms?: string
    }
    /** @description The data alone, or the whole payload as a webhook carries it. */
    readonly ReportBody: components['schemas']['ReportData'] | components['schemas']['ReportFiled']
    readonly CorrectionData: {
      /** @description The scenario that is written to. */
      readonly scenario?: components['schemas']['Id']
      /** @description The report that is meant. */
      readonly report?: string
      /** @description Why; it stays in the ledger. */
      readonly reason: string
      /** @description What it is about. Needed with `event`, `positions`, `facts`, `expected` and `override`. */
      readonly track?: components['schemas']['Id']
      /** @description In place of `track`, for one happening that moves several: up to 10 tracks, each with its own `event`, `positions`, `facts`, `expected` or `override`. All are taken or none is; an event that needs a reviewer opens a proposal for its track. */
      readonly tracks?: readonly components['schemas']['ReportFiledDataTracksItem'][]
      /** @description Takes the track to its next state. */
      readonly event?: components['schemas']['Id']
      /** @description Where parties stand on the track: a stance, or a stance with its terms in the speaker’s words. */
      readonly positions?: {
        readonly [key: string]: components['schemas']['WrittenPosition']
      }
      /** @description Values for the facts that the track declares; null takes one back. */
      readonly facts?: {
        readonly [key: string]: components['schemas']['ReportFiledDataTracksItemFactsEntry'] | null
      }
      /** @description When the track’s next step is expected: a time for all deadlines of the state that wait for it, or an object of one for each. Null takes a former expectation back. */
      readonly expected?: components['schemas']['ReportFiledDataTracksItemExpected'] | null
      /** @description Puts the track in a state that no event leads to. Takes a reviewer, and takes the place of `event`. */
      readonly override?: components['schemas']['ReportFiledDataTracksItemOverride']
      /** @description When it was so in the world; the payload’s `timestamp` if it is left out. */
      readonly occurred?: components['schemas']['TimeText']
      /** @description One line that says what happened. */
      readonly headline: string
      /** @description The rest of it. */
      readonly body?: string
      /** @description The parties that acted. */
      readonly by?: readonly components['schemas']['Id'][]
      /** @description The parties it was directed at. */
      readonly to?: readonly components['schemas']['Id'][]
      /** @description Attributed statements, each with its own verification, kept apart from states. The id of a claim is the scenario’s: the same id again updates the same claim, and one that is left out is made from the report’s id. `track` is what the claim is about if not the report’s track, `answers` the id of the claim that it contradicts. */
      readonly claims?: readonly components['schemas']['ReportFiledDataClaimsItem'][]
      /** @description Where it comes from. Each has at least one of `url`, `publisher` and `title`. */
      readonly sources?: readonly components['schemas']['ReportFiledDataSourcesItem'][]
      /** @description Who says so. */
      readonly attribution?: string
      /** @description Who wrote the report. */
      readonly author?: string
      /** @description Marks a key event, for timelines and followers. A transition is one anyway. */
      readonly key?: boolean
      /** @description Where the whole story stands, in a sentence or two, until another report replaces it. */
      readonly standfirst?: string
      /** @description The report whose transition is contested by the parties in `by`. Its state stays, and says that it is contested, until its track makes another transition. A report with `track` or `tracks` contests what moved these tracks, a report with neither what moved any. */
      readonly disputes?: string
      /** @description A report whose transition is no longer contested, or one that contested it: on the tracks in `track` or `tracks`, or on all if the report has neither. */
      readonly settles?: string
      /** @description The proposal that the report confirms; its track and event are the proposal’s. */
      readonly confirms?: string
    }
    /** @description The data alone, or the whole payload as a webhook carries it. */
    readonly CorrectionBody:
      components['schemas']['CorrectionData'] | components['schemas']['ReportCorrected']
    readonly RetractionData: {
      /** @description The scenario that is written to. */
      readonly scenario?: components['schemas']['Id']
      /** @description The report that is meant. */
      readonly report?: string
      /** @description Why; it stays in the ledger. */
      readonly reason: string
    }
    /** @description The data alone, or the whole payload as a webhook carries it. */
    readonly RetractionBody:
      components['schemas']['RetractionData'] | components['schemas']['ReportRetracted']
    readonly DismissalData: {
      /** @description The scenario that is written to. */
      readonly scenario?: components['schemas']['Id']
      /** @description The proposal that is meant. */
      readonly proposal?: string
      /** @description Why; it stays in the ledger. */
      readonly reason: string
    }
    /** @description The data alone, or the whole payload as a webhook carries it. */
    readonly DismissalBody:
      components['schemas']['DismissalData'] | components['schemas']['ProposalDismissed']
    /** @description The document that declares a scenario: its parties, tracks, states, deadlines and rules. */
    readonly DefinitionBody: {
      /** @description The language of texts that name none (BCP 47); `en` if it is left out. */
      readonly lang?: string
      /** @description What the scenario is called: a text, or texts by language. */
      readonly title: components['schemas']['DefinitionTitle']
      /** @description What it is about. */
      readonly summary?: components['schemas']['DefinitionSummary']
      /** @description The same thing elsewhere, as absolute URLs: Wikidata, UCDP, PA-X. */
      readonly sameAs?: readonly string[]
      /** @description Who takes part, by id. */
      readonly parties?: {
        readonly [key: string]: components['schemas']['DefinitionPartiesEntry']
      }
      /** @description The lines of development, by id. Each is always in exactly one state. */
      readonly tracks: {
        readonly [key: string]: components['schemas']['DefinitionTracksEntry']
      }
      /** @description What follows from the tracks, positions and deadlines, by id. */
      readonly rules?: {
        readonly [key: string]: components['schemas']['DefinitionRulesEntry']
      }
      /** @description Where the states lead that are gone: by track, from each old state to a new one. */
      readonly migrate?: {
        readonly [key: string]: {
          readonly [key: string]: components['schemas']['Id']
        }
      }
    }
    readonly TrialWriteType: {
      /** @description The id that it would be delivered under. */
      readonly id?: string
      /**
       * @description The type of the payload.
       * @enum {string}
       */
      readonly type: 'report.filed'
      readonly timestamp: components['schemas']['InstantText']
      /** @description The content of the payload. */
      readonly data: components['schemas']['ReportData']
    }
    readonly TrialWriteType2Data: {
      /** @description The scenario that is written to. */
      readonly scenario?: components['schemas']['Id']
      /** @description The report that is meant. */
      readonly report: string
      /** @description Why; it stays in the ledger. */
      readonly reason: string
      /** @description What it is about. Needed with `event`, `positions`, `facts`, `expected` and `override`. */
      readonly track?: components['schemas']['Id']
      /** @description In place of `track`, for one happening that moves several: up to 10 tracks, each with its own `event`, `positions`, `facts`, `expected` or `override`. All are taken or none is; an event that needs a reviewer opens a proposal for its track. */
      readonly tracks?: readonly components['schemas']['ReportFiledDataTracksItem'][]
      /** @description Takes the track to its next state. */
      readonly event?: components['schemas']['Id']
      /** @description Where parties stand on the track: a stance, or a stance with its terms in the speaker’s words. */
      readonly positions?: {
        readonly [key: string]: components['schemas']['WrittenPosition']
      }
      /** @description Values for the facts that the track declares; null takes one back. */
      readonly facts?: {
        readonly [key: string]: components['schemas']['ReportFiledDataTracksItemFactsEntry'] | null
      }
      /** @description When the track’s next step is expected: a time for all deadlines of the state that wait for it, or an object of one for each. Null takes a former expectation back. */
      readonly expected?: components['schemas']['ReportFiledDataTracksItemExpected'] | null
      /** @description Puts the track in a state that no event leads to. Takes a reviewer, and takes the place of `event`. */
      readonly override?: components['schemas']['ReportFiledDataTracksItemOverride']
      /** @description When it was so in the world; the payload’s `timestamp` if it is left out. */
      readonly occurred?: components['schemas']['TimeText']
      /** @description One line that says what happened. */
      readonly headline: string
      /** @description The rest of it. */
      readonly body?: string
      /** @description The parties that acted. */
      readonly by?: readonly components['schemas']['Id'][]
      /** @description The parties it was directed at. */
      readonly to?: readonly components['schemas']['Id'][]
      /** @description Attributed statements, each with its own verification, kept apart from states. The id of a claim is the scenario’s: the same id again updates the same claim, and one that is left out is made from the report’s id. `track` is what the claim is about if not the report’s track, `answers` the id of the claim that it contradicts. */
      readonly claims?: readonly components['schemas']['ReportFiledDataClaimsItem'][]
      /** @description Where it comes from. Each has at least one of `url`, `publisher` and `title`. */
      readonly sources?: readonly components['schemas']['ReportFiledDataSourcesItem'][]
      /** @description Who says so. */
      readonly attribution?: string
      /** @description Who wrote the report. */
      readonly author?: string
      /** @description Marks a key event, for timelines and followers. A transition is one anyway. */
      readonly key?: boolean
      /** @description Where the whole story stands, in a sentence or two, until another report replaces it. */
      readonly standfirst?: string
      /** @description The report whose transition is contested by the parties in `by`. Its state stays, and says that it is contested, until its track makes another transition. A report with `track` or `tracks` contests what moved these tracks, a report with neither what moved any. */
      readonly disputes?: string
      /** @description A report whose transition is no longer contested, or one that contested it: on the tracks in `track` or `tracks`, or on all if the report has neither. */
      readonly settles?: string
      /** @description The proposal that the report confirms; its track and event are the proposal’s. */
      readonly confirms?: string
    }
    readonly TrialWriteType2: {
      /** @description The id that it would be delivered under. */
      readonly id?: string
      /**
       * @description The type of the payload.
       * @enum {string}
       */
      readonly type: 'report.corrected'
      readonly timestamp: components['schemas']['InstantText']
      /** @description The content of the payload. */
      readonly data: components['schemas']['TrialWriteType2Data']
    }
    readonly TrialWriteType3Data: {
      /** @description The scenario that is written to. */
      readonly scenario?: components['schemas']['Id']
      /** @description The report that is meant. */
      readonly report: string
      /** @description Why; it stays in the ledger. */
      readonly reason: string
    }
    readonly TrialWriteType3: {
      /** @description The id that it would be delivered under. */
      readonly id?: string
      /**
       * @description The type of the payload.
       * @enum {string}
       */
      readonly type: 'report.retracted'
      readonly timestamp: components['schemas']['InstantText']
      /** @description The content of the payload. */
      readonly data: components['schemas']['TrialWriteType3Data']
    }
    readonly TrialWriteType4Data: {
      /** @description The scenario that is written to. */
      readonly scenario?: components['schemas']['Id']
      /** @description The proposal that is meant. */
      readonly proposal: string
      /** @description Why; it stays in the ledger. */
      readonly reason: string
    }
    readonly TrialWriteType4: {
      /** @description The id that it would be delivered under. */
      readonly id?: string
      /**
       * @description The type of the payload.
       * @enum {string}
       */
      readonly type: 'proposal.dismissed'
      readonly timestamp: components['schemas']['InstantText']
      /** @description The content of the payload. */
      readonly data: components['schemas']['TrialWriteType4Data']
    }
    readonly TrialWrite:
      | components['schemas']['TrialWriteType']
      | components['schemas']['TrialWriteType2']
      | components['schemas']['TrialWriteType3']
      | components['schemas']['TrialWriteType4']
    readonly TrialBody2: {
      readonly definition?: components['schemas']['DefinitionBody']
      /** @description The writes that are tried, each after those before it. */
      readonly writes?: readonly components['schemas']['TrialWrite'][]
    }
    readonly TrialBody:
      | readonly components['schemas']['TrialWrite'][]
      | components['schemas']['DefinitionBody']
      | components['schemas']['TrialBody2']
    readonly Text: string
    readonly OpenapiDocument: Record<string, never>
    readonly JsonFeedItemsItem: {
      /** @description The id of the entry, which stays the same when it is updated. */
      readonly id: string
    } & {
      readonly [key: string]: unknown
    }
    /** @description A feed as https://www.jsonfeed.org/version/1.1/ has it. */
    readonly JsonFeed: {
      /**
       * @description The version of the format.
       * @constant
       */
      readonly version: 'https://jsonfeed.org/version/1.1'
      /** @description Its title, for people. */
      readonly title: string
      /** @description The items of this page, in the order of the list. */
      readonly items: readonly components['schemas']['JsonFeedItemsItem'][]
    } & {
      readonly [key: string]: unknown
    }
    /** @description The definition, or with `format=xstate` a config that XState v5 runs. */
    readonly DefinitionForm: components['schemas']['Definition'] | Record<string, never>
  }
  responses: {
    /** @description The story goes on under another id: the same path there. */
    readonly Moved: {
      headers: {
        readonly Location: components['headers']['Location']
        readonly [name: string]: unknown
      }
      content?: never
    }
    /** @description The reader has it already. */
    readonly NotModified: {
      headers: {
        readonly ETag: components['headers']['ETag']
        readonly 'Cache-Control': components['headers']['Cache-Control']
        readonly [name: string]: unknown
      }
      content?: never
    }
  }
  parameters: {
    /**
     * @description The scenario.
     * @example ukraine-diplomatic-track
     */
    readonly scenarioParameter: components['schemas']['Id']
    /**
     * @description A track of the scenario.
     * @example ceasefire
     */
    readonly trackParameter: components['schemas']['Id']
    /**
     * @description A report’s id.
     * @example msg_ukraine-call-announced
     */
    readonly reportParameter: string
    /**
     * @description A proposal’s id, as the status lists it.
     * @example filed:msg_1
     */
    readonly proposalParameter: string
    /**
     * @description The number of a revision.
     * @example 3
     */
    readonly revisionParameter: number
    /**
     * @description A version of the definition.
     * @example 1
     */
    readonly versionParameter: number
    /**
     * @description The name of the source that signs.
     * @example newsdesk
     */
    readonly sourceParameter: string
    /**
     * @description A refused delivery’s id.
     * @example dlv_0K9Kyt2Dk1dNXVPEXnq0LqRxBBz3a-3xFSmPRnGnkEo
     */
    readonly deliveryParameter: string
    /**
     * @description A subscription’s id.
     * @example sub_AQEBAQEBAQEBAQEBAQEBAQEB
     */
    readonly subscriptionParameter: string
    /**
     * @description The last segment of a problem’s `type`.
     * @example id-reused
     */
    readonly slugParameter: string
    /** @description What was so in the world at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may lie ahead. */
    readonly asOfParameter: string
    /** @description What this service said at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may not lie ahead. */
    readonly knownAtParameter: string
    /** @description A revision’s number, or the moment of knowledge to compare from. */
    readonly fromParameter: string
    /** @description A revision’s number, or the moment of knowledge to compare to; now if it is left out. */
    readonly toParameter: string
    /** @description A time value: the beginning of the period to draw; the first report, if it is left out. */
    readonly periodFromParameter: string
    /** @description A time value: the end of the period to draw; a little after now, if it is left out. */
    readonly periodToParameter: string
    /** @description The cursor that a page gave out: what follows it. */
    readonly afterParameter: components['schemas']['Cursor']
    /** @description The cursor that a page gave out, or the number of the last revision that you have: what follows it. A number beyond the newest revision is refused. */
    readonly afterRevisionParameter: string
    /** @description Those that were archived or moved, in place of the others. */
    readonly archivedParameter: boolean
    /** @description How many items a page holds at most; fewer if they are large. */
    readonly limitParameter: number
    /** @description Oldest first, or newest first. */
    readonly orderParameter: 'asc' | 'desc'
    /** @description Only what is about this track. A page may then hold fewer items than its limit. */
    readonly trackFilterParameter: components['schemas']['Id']
    /** @description Only those of which this became. */
    readonly statusFilterParameter: 'refused' | 'filed' | 'dismissed'
    /** @description Only those that name this scenario, or were filed in it. */
    readonly scenarioFilterParameter: components['schemas']['Id']
    /** @description Only those of this source. */
    readonly sourceFilterParameter: string
    /** @description Only the values of facts of this name. */
    readonly factParameter: components['schemas']['Id']
    /** @description Only the claims of this speaker, written as in the claim. */
    readonly speakerParameter: string
    /** @description Only claims of this verification. */
    readonly verificationParameter: 'confirmed' | 'reported' | 'unverified' | 'disputed' | 'retracted'
    /** @description Only claims that contradict the claim of this id. */
    readonly answersParameter: components['schemas']['Id']
    /** @description The form; without it, what `Accept` prefers. */
    readonly formatParameter: 'json' | 'mermaid' | 'xstate'
    /** @description The form. */
    readonly exportFormatParameter: 'jsonl' | 'csv'
    /** @description The language of the words around the reports, and of titles that have it; reports stay as they were written. */
    readonly langParameter: 'en' | 'de' | 'uk'
    /** @description The `ETag` that the reader has: 304 while it holds. */
    readonly ifNoneMatchParameter: string
    /** @description The number of the last revision that the reader has; `0` for everything. */
    readonly lastEventIdParameter: string
    /** @description `*` to create a scenario. */
    readonly createParameter: string
    /** @description The version that is to be replaced, e.g. `"1"`. */
    readonly ifMatchParameter: string
    /** @description The revision that the change was made from, e.g. `"7"`; without it, any. */
    readonly ifMatchRevisionParameter: string
    /** @description Names this write and no other, for good: a report’s id. Send it again with the same body as often as you like. */
    readonly idempotencyKeyParameter: string
    /** @description Names this delivery and no other; the id of the report that it files. Visible ASCII without dots. */
    readonly webhookIdParameter: string
    /** @description When it was signed, in seconds since 1970; at most five minutes off. */
    readonly webhookTimestampParameter: string
  }
  requestBodies: never
  headers: {
    /** @description How long and by whom the answer may be kept. */
    readonly 'Cache-Control': string
    /** @description Changes whenever the answer does; strong, but for what begins with `W/`. */
    readonly ETag: string
    /** @description Leads to the next page: `<…>; rel="next"`. Absent on the last. */
    readonly Link: string
    /** @description The revision that the write made. */
    readonly Location: string
    /** @description On a copy of a write that was accepted before. */
    readonly 'Idempotent-Replayed': 'true'
    /** @description The answer depends on `Accept`. */
    readonly Vary: string
    /** @description Seconds to wait. */
    readonly 'Retry-After': string
    /** @description How to show who one is. */
    readonly 'WWW-Authenticate': 'Bearer'
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  readonly listScenarios: {
    readonly parameters: {
      readonly query?: {
        /** @description Those that were archived or moved, in place of the others. */
        readonly archived?: components['parameters']['archivedParameter']
        /** @description The cursor that a page gave out: what follows it. */
        readonly after?: components['parameters']['afterParameter']
        /** @description How many items a page holds at most; fewer if they are large. */
        readonly limit?: components['parameters']['limitParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of scenarios. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Link: components['headers']['Link']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ScenarioList']
        }
      }
      readonly 304: components['responses']['NotModified']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getStatus: {
    readonly parameters: {
      readonly query?: {
        /** @description What was so in the world at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may lie ahead. */
        readonly asOf?: components['parameters']['asOfParameter']
        /** @description What this service said at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may not lie ahead. */
        readonly knownAt?: components['parameters']['knownAtParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The status. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Status']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [scenario-full](/problems/scenario-full): Scenario full. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly putDefinition: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description `*` to create a scenario. */
        readonly 'If-None-Match'?: components['parameters']['createParameter']
        /** @description The version that is to be replaced, e.g. `"1"`. */
        readonly 'If-Match'?: components['parameters']['ifMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DefinitionBody']
      }
    }
    readonly responses: {
      /** @description A new version is in force. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Defined']
        }
      }
      /** @description The scenario was created. */
      readonly 201: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Defined']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [archived](/problems/archived): Scenario archived.
       *
       *     [migration-needed](/problems/migration-needed): Migration needed.
       *
       *     [moved](/problems/moved): Scenario moved.
       */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [precondition-failed](/problems/precondition-failed): Changed in the meantime. */
      readonly 412: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [definition-invalid](/problems/definition-invalid): Definition not valid.
       *
       *     [payload-invalid](/problems/payload-invalid): Payload not valid.
       */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [precondition-required](/problems/precondition-required): Precondition required. */
      readonly 428: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly deleteScenario: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description It is gone. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown
        }
        content?: never
      }
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [scenario-used](/problems/scenario-used): Scenario in use. */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly patchScenario: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description The revision that the change was made from, e.g. `"7"`; without it, any. */
        readonly 'If-Match'?: components['parameters']['ifMatchRevisionParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SettingsBody']
      }
    }
    readonly responses: {
      /** @description The settings in force. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Settings']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [precondition-failed](/problems/precondition-failed): Changed in the meantime. */
      readonly 412: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [payload-invalid](/problems/payload-invalid): Payload not valid. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getTrack: {
    readonly parameters: {
      readonly query?: {
        /** @description What was so in the world at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may lie ahead. */
        readonly asOf?: components['parameters']['asOfParameter']
        /** @description What this service said at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may not lie ahead. */
        readonly knownAt?: components['parameters']['knownAtParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A track of the scenario.
         * @example ceasefire
         */
        readonly track: components['parameters']['trackParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The track. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TrackAnswer']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [scenario-full](/problems/scenario-full): Scenario full. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listSpans: {
    readonly parameters: {
      readonly query?: {
        /** @description What was so in the world at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may lie ahead. */
        readonly asOf?: components['parameters']['asOfParameter']
        /** @description What this service said at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may not lie ahead. */
        readonly knownAt?: components['parameters']['knownAtParameter']
        /** @description The cursor that a page gave out: what follows it. */
        readonly after?: components['parameters']['afterParameter']
        /** @description How many items a page holds at most; fewer if they are large. */
        readonly limit?: components['parameters']['limitParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A track of the scenario.
         * @example ceasefire
         */
        readonly track: components['parameters']['trackParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of stays. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Link: components['headers']['Link']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SpanList']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [scenario-full](/problems/scenario-full): Scenario full. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listHistory: {
    readonly parameters: {
      readonly query?: {
        /** @description Only what is about this track. A page may then hold fewer items than its limit. */
        readonly track?: components['parameters']['trackFilterParameter']
        /** @description Oldest first, or newest first. */
        readonly order?: components['parameters']['orderParameter']
        /** @description What was so in the world at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may lie ahead. */
        readonly asOf?: components['parameters']['asOfParameter']
        /** @description What this service said at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may not lie ahead. */
        readonly knownAt?: components['parameters']['knownAtParameter']
        /** @description The cursor that a page gave out: what follows it. */
        readonly after?: components['parameters']['afterParameter']
        /** @description How many items a page holds at most; fewer if they are large. */
        readonly limit?: components['parameters']['limitParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of history. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Link: components['headers']['Link']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['HistoryList']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [scenario-full](/problems/scenario-full): Scenario full. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listFacts: {
    readonly parameters: {
      readonly query?: {
        /** @description Only what is about this track. A page may then hold fewer items than its limit. */
        readonly track?: components['parameters']['trackFilterParameter']
        /** @description Only the values of facts of this name. */
        readonly fact?: components['parameters']['factParameter']
        /** @description What was so in the world at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may lie ahead. */
        readonly asOf?: components['parameters']['asOfParameter']
        /** @description What this service said at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may not lie ahead. */
        readonly knownAt?: components['parameters']['knownAtParameter']
        /** @description The cursor that a page gave out: what follows it. */
        readonly after?: components['parameters']['afterParameter']
        /** @description How many items a page holds at most; fewer if they are large. */
        readonly limit?: components['parameters']['limitParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of values. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Link: components['headers']['Link']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['FactList']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [scenario-full](/problems/scenario-full): Scenario full. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listClaims: {
    readonly parameters: {
      readonly query?: {
        /** @description Only what is about this track. A page may then hold fewer items than its limit. */
        readonly track?: components['parameters']['trackFilterParameter']
        /** @description Only the claims of this speaker, written as in the claim. */
        readonly speaker?: components['parameters']['speakerParameter']
        /** @description Only claims of this verification. */
        readonly verification?: components['parameters']['verificationParameter']
        /** @description Only claims that contradict the claim of this id. */
        readonly answers?: components['parameters']['answersParameter']
        /** @description What was so in the world at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may lie ahead. */
        readonly asOf?: components['parameters']['asOfParameter']
        /** @description What this service said at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may not lie ahead. */
        readonly knownAt?: components['parameters']['knownAtParameter']
        /** @description The cursor that a page gave out: what follows it. */
        readonly after?: components['parameters']['afterParameter']
        /** @description How many items a page holds at most; fewer if they are large. */
        readonly limit?: components['parameters']['limitParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of claims. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Link: components['headers']['Link']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ClaimList']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [scenario-full](/problems/scenario-full): Scenario full. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getReport: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A report’s id.
         * @example msg_ukraine-call-announced
         */
        readonly report: components['parameters']['reportParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The report. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['HistoryItem']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getDiff: {
    readonly parameters: {
      readonly query?: {
        /** @description A revision’s number, or the moment of knowledge to compare from. */
        readonly from?: components['parameters']['fromParameter']
        /** @description A revision’s number, or the moment of knowledge to compare to; now if it is left out. */
        readonly to?: components['parameters']['toParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The differences. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Diff']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [scenario-full](/problems/scenario-full): Scenario full. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listChanges: {
    readonly parameters: {
      readonly query?: {
        /** @description The cursor that a page gave out, or the number of the last revision that you have: what follows it. A number beyond the newest revision is refused. */
        readonly after?: components['parameters']['afterRevisionParameter']
        /** @description How many items a page holds at most; fewer if they are large. */
        readonly limit?: components['parameters']['limitParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of revisions. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Link: components['headers']['Link']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ChangeList']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly followLive: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description The number of the last revision that the reader has; `0` for everything. */
        readonly 'Last-Event-ID'?: components['parameters']['lastEventIdParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The events. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/event-stream': components['schemas']['Text']
        }
      }
      readonly 308: components['responses']['Moved']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly exportScenario: {
    readonly parameters: {
      readonly query?: {
        /** @description The form. */
        readonly format?: components['parameters']['exportFormatParameter']
        /** @description What was so in the world at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may lie ahead. */
        readonly asOf?: components['parameters']['asOfParameter']
        /** @description What this service said at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may not lie ahead. */
        readonly knownAt?: components['parameters']['knownAtParameter']
      }
      readonly header?: never
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The lines, or the table. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/jsonl': components['schemas']['Text']
          readonly 'text/csv': components['schemas']['Text']
        }
      }
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getRevision: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description The number of a revision.
         * @example 3
         */
        readonly revision: components['parameters']['revisionParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The revision. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Revision']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly verifyLedger: {
    readonly parameters: {
      readonly query?: {
        /** @description The cursor that a page gave out: what follows it. */
        readonly after?: components['parameters']['afterParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description What a piece of the verification found. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Verification']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getCheckpoint: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The signed note. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/plain': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly proveConsistency: {
    readonly parameters: {
      readonly query?: {
        /** @description A revision’s number, or the moment of knowledge to compare from. */
        readonly from?: components['parameters']['fromParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The proof. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ConsistencyProof']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly proveInclusion: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description The number of a revision.
         * @example 3
         */
        readonly revision: components['parameters']['revisionParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The proof. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/plain': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getAtomFeed: {
    readonly parameters: {
      readonly query?: {
        /** @description The language of the words around the reports, and of titles that have it; reports stay as they were written. */
        readonly lang?: components['parameters']['langParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The feed. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/atom+xml': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getJsonFeed: {
    readonly parameters: {
      readonly query?: {
        /** @description The language of the words around the reports, and of titles that have it; reports stay as they were written. */
        readonly lang?: components['parameters']['langParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The feed. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/feed+json': components['schemas']['JsonFeed']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getTrackAtomFeed: {
    readonly parameters: {
      readonly query?: {
        /** @description The language of the words around the reports, and of titles that have it; reports stay as they were written. */
        readonly lang?: components['parameters']['langParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A track of the scenario.
         * @example ceasefire
         */
        readonly track: components['parameters']['trackParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The feed. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/atom+xml': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getTrackJsonFeed: {
    readonly parameters: {
      readonly query?: {
        /** @description The language of the words around the reports, and of titles that have it; reports stay as they were written. */
        readonly lang?: components['parameters']['langParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A track of the scenario.
         * @example ceasefire
         */
        readonly track: components['parameters']['trackParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The feed. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/feed+json': components['schemas']['JsonFeed']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getCalendar: {
    readonly parameters: {
      readonly query?: {
        /** @description The language of the words around the reports, and of titles that have it; reports stay as they were written. */
        readonly lang?: components['parameters']['langParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The calendar. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/calendar': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getBadge: {
    readonly parameters: {
      readonly query?: {
        /** @description The language of the words around the reports, and of titles that have it; reports stay as they were written. */
        readonly lang?: components['parameters']['langParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The badge. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'image/svg+xml': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getTrackBadge: {
    readonly parameters: {
      readonly query?: {
        /** @description The language of the words around the reports, and of titles that have it; reports stay as they were written. */
        readonly lang?: components['parameters']['langParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A track of the scenario.
         * @example ceasefire
         */
        readonly track: components['parameters']['trackParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The badge. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'image/svg+xml': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getRibbon: {
    readonly parameters: {
      readonly query?: {
        /** @description A time value: the beginning of the period to draw; the first report, if it is left out. */
        readonly from?: components['parameters']['periodFromParameter']
        /** @description A time value: the end of the period to draw; a little after now, if it is left out. */
        readonly to?: components['parameters']['periodToParameter']
        /** @description What was so in the world at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may lie ahead. */
        readonly asOf?: components['parameters']['asOfParameter']
        /** @description What this service said at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may not lie ahead. */
        readonly knownAt?: components['parameters']['knownAtParameter']
        /** @description The language of the words around the reports, and of titles that have it; reports stay as they were written. */
        readonly lang?: components['parameters']['langParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The picture. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'image/svg+xml': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [scenario-full](/problems/scenario-full): Scenario full. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getDiagram: {
    readonly parameters: {
      readonly query?: {
        /** @description What was so in the world at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may lie ahead. */
        readonly asOf?: components['parameters']['asOfParameter']
        /** @description What this service said at this moment. A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`. It may not lie ahead. */
        readonly knownAt?: components['parameters']['knownAtParameter']
        /** @description The language of the words around the reports, and of titles that have it; reports stay as they were written. */
        readonly lang?: components['parameters']['langParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A track of the scenario.
         * @example ceasefire
         */
        readonly track: components['parameters']['trackParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The diagram. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'image/svg+xml': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [scenario-full](/problems/scenario-full): Scenario full. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getDefinition: {
    readonly parameters: {
      readonly query?: {
        /** @description The form; without it, what `Accept` prefers. */
        readonly format?: components['parameters']['formatParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The definition. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Vary: components['headers']['Vary']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DefinitionForm']
          readonly 'text/vnd.mermaid': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getDefinitionVersion: {
    readonly parameters: {
      readonly query?: {
        /** @description The form; without it, what `Accept` prefers. */
        readonly format?: components['parameters']['formatParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A version of the definition.
         * @example 1
         */
        readonly version: components['parameters']['versionParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The definition. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Vary: components['headers']['Vary']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DefinitionForm']
          readonly 'text/vnd.mermaid': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 308: components['responses']['Moved']
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly dryRun: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TrialBody']
      }
    }
    readonly responses: {
      /** @description What would result. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DryRun']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [definition-invalid](/problems/definition-invalid): Definition not valid.
       *
       *     [payload-invalid](/problems/payload-invalid): Payload not valid.
       */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly deliverWebhook: {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        /** @description Names this delivery and no other; the id of the report that it files. Visible ASCII without dots. */
        readonly 'webhook-id': components['parameters']['webhookIdParameter']
        /** @description When it was signed, in seconds since 1970; at most five minutes off. */
        readonly 'webhook-timestamp': components['parameters']['webhookTimestampParameter']
      }
      readonly path: {
        /**
         * @description The name of the source that signs.
         * @example newsdesk
         */
        readonly source: components['parameters']['sourceParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Payload']
      }
    }
    readonly responses: {
      /** @description A copy of a write that was accepted before; its answer. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /** @description Accepted. */
      readonly 201: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /** @description A draft of a content system, which is not filed. */
      readonly 202: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['IgnoredDelivery']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [forbidden](/problems/forbidden): Not allowed.
       *
       *     [four-eyes](/problems/four-eyes): Someone else must confirm.
       */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [archived](/problems/archived): Scenario archived.
       *
       *     [history-conflict](/problems/history-conflict): History would contradict itself.
       *
       *     [moved](/problems/moved): Scenario moved.
       *
       *     [proposal-closed](/problems/proposal-closed): Proposal closed.
       *
       *     [report-retracted](/problems/report-retracted): Report retracted.
       *
       *     [transition-not-allowed](/problems/transition-not-allowed): Event not allowed in this state.
       */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [redacted](/problems/redacted): Redacted. */
      readonly 410: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [claim-id-taken](/problems/claim-id-taken): Claim id taken.
       *
       *     [id-reused](/problems/id-reused): Id used before.
       *
       *     [nothing-to-file](/problems/nothing-to-file): Nothing to file.
       *
       *     [nothing-to-retract](/problems/nothing-to-retract): Nothing to retract.
       *
       *     [occurred-in-future](/problems/occurred-in-future): Not yet.
       *
       *     [payload-invalid](/problems/payload-invalid): Payload not valid.
       *
       *     [scenario-full](/problems/scenario-full): Scenario full.
       */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly importScenario: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/jsonl': components['schemas']['Text']
      }
    }
    readonly responses: {
      /** @description A line for each write. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/jsonl': components['schemas']['Text']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [payload-invalid](/problems/payload-invalid): Payload not valid. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly fileReport: {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        /** @description Names this write and no other, for good: a report’s id. Send it again with the same body as often as you like. */
        readonly 'Idempotency-Key': components['parameters']['idempotencyKeyParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReportBody']
      }
    }
    readonly responses: {
      /** @description A copy of a write that was accepted before; its answer. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /** @description Accepted. */
      readonly 201: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [forbidden](/problems/forbidden): Not allowed.
       *
       *     [four-eyes](/problems/four-eyes): Someone else must confirm.
       */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [archived](/problems/archived): Scenario archived.
       *
       *     [history-conflict](/problems/history-conflict): History would contradict itself.
       *
       *     [moved](/problems/moved): Scenario moved.
       *
       *     [proposal-closed](/problems/proposal-closed): Proposal closed.
       *
       *     [transition-not-allowed](/problems/transition-not-allowed): Event not allowed in this state.
       */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [redacted](/problems/redacted): Redacted. */
      readonly 410: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [claim-id-taken](/problems/claim-id-taken): Claim id taken.
       *
       *     [id-reused](/problems/id-reused): Id used before.
       *
       *     [occurred-in-future](/problems/occurred-in-future): Not yet.
       *
       *     [payload-invalid](/problems/payload-invalid): Payload not valid.
       *
       *     [scenario-full](/problems/scenario-full): Scenario full.
       */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly correctReport: {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        /** @description Names this write and no other, for good: a report’s id. Send it again with the same body as often as you like. */
        readonly 'Idempotency-Key': components['parameters']['idempotencyKeyParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A report’s id.
         * @example msg_ukraine-call-announced
         */
        readonly report: components['parameters']['reportParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CorrectionBody']
      }
    }
    readonly responses: {
      /** @description A copy of a write that was accepted before; its answer. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /** @description Accepted. */
      readonly 201: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [archived](/problems/archived): Scenario archived.
       *
       *     [history-conflict](/problems/history-conflict): History would contradict itself.
       *
       *     [moved](/problems/moved): Scenario moved.
       *
       *     [report-retracted](/problems/report-retracted): Report retracted.
       *
       *     [transition-not-allowed](/problems/transition-not-allowed): Event not allowed in this state.
       */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [redacted](/problems/redacted): Redacted. */
      readonly 410: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [claim-id-taken](/problems/claim-id-taken): Claim id taken.
       *
       *     [id-reused](/problems/id-reused): Id used before.
       *
       *     [occurred-in-future](/problems/occurred-in-future): Not yet.
       *
       *     [payload-invalid](/problems/payload-invalid): Payload not valid.
       *
       *     [scenario-full](/problems/scenario-full): Scenario full.
       */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly retractReport: {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        /** @description Names this write and no other, for good: a report’s id. Send it again with the same body as often as you like. */
        readonly 'Idempotency-Key': components['parameters']['idempotencyKeyParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A report’s id.
         * @example msg_ukraine-call-announced
         */
        readonly report: components['parameters']['reportParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RetractionBody']
      }
    }
    readonly responses: {
      /** @description A copy of a write that was accepted before; its answer. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /** @description Accepted. */
      readonly 201: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [archived](/problems/archived): Scenario archived.
       *
       *     [history-conflict](/problems/history-conflict): History would contradict itself.
       *
       *     [moved](/problems/moved): Scenario moved.
       *
       *     [report-retracted](/problems/report-retracted): Report retracted.
       */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [redacted](/problems/redacted): Redacted. */
      readonly 410: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [id-reused](/problems/id-reused): Id used before.
       *
       *     [payload-invalid](/problems/payload-invalid): Payload not valid.
       *
       *     [scenario-full](/problems/scenario-full): Scenario full.
       */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly redactReport: {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        /** @description Names this write and no other, for good: a report’s id. Send it again with the same body as often as you like. */
        readonly 'Idempotency-Key': components['parameters']['idempotencyKeyParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A report’s id.
         * @example msg_ukraine-call-announced
         */
        readonly report: components['parameters']['reportParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RedactionBody']
      }
    }
    readonly responses: {
      /** @description A copy of a write that was accepted before; its answer. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /** @description Accepted. */
      readonly 201: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [redacted](/problems/redacted): Redacted. */
      readonly 410: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [id-reused](/problems/id-reused): Id used before.
       *
       *     [payload-invalid](/problems/payload-invalid): Payload not valid.
       */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly dismissProposal: {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        /** @description Names this write and no other, for good: a report’s id. Send it again with the same body as often as you like. */
        readonly 'Idempotency-Key': components['parameters']['idempotencyKeyParameter']
      }
      readonly path: {
        /**
         * @description The scenario.
         * @example ukraine-diplomatic-track
         */
        readonly scenario: components['parameters']['scenarioParameter']
        /**
         * @description A proposal’s id, as the status lists it.
         * @example filed:msg_1
         */
        readonly proposal: components['parameters']['proposalParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DismissalBody']
      }
    }
    readonly responses: {
      /** @description A copy of a write that was accepted before; its answer. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /** @description Accepted. */
      readonly 201: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [forbidden](/problems/forbidden): Not allowed.
       *
       *     [four-eyes](/problems/four-eyes): Someone else must confirm.
       */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [archived](/problems/archived): Scenario archived.
       *
       *     [moved](/problems/moved): Scenario moved.
       *
       *     [proposal-closed](/problems/proposal-closed): Proposal closed.
       */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [redacted](/problems/redacted): Redacted. */
      readonly 410: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [id-reused](/problems/id-reused): Id used before.
       *
       *     [payload-invalid](/problems/payload-invalid): Payload not valid.
       */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listDeliveries: {
    readonly parameters: {
      readonly query?: {
        /** @description Only those of which this became. */
        readonly status?: components['parameters']['statusFilterParameter']
        /** @description Only those that name this scenario, or were filed in it. */
        readonly scenario?: components['parameters']['scenarioFilterParameter']
        /** @description Only those of this source. */
        readonly source?: components['parameters']['sourceFilterParameter']
        /** @description The cursor that a page gave out: what follows it. */
        readonly after?: components['parameters']['afterParameter']
        /** @description How many items a page holds at most; fewer if they are large. */
        readonly limit?: components['parameters']['limitParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of deliveries. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Link: components['headers']['Link']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeliveryList']
        }
      }
      readonly 304: components['responses']['NotModified']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getDelivery: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /**
         * @description A refused delivery’s id.
         * @example dlv_0K9Kyt2Dk1dNXVPEXnq0LqRxBBz3a-3xFSmPRnGnkEo
         */
        readonly delivery: components['parameters']['deliveryParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The delivery. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Delivery']
        }
      }
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly retryDelivery: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /**
         * @description A refused delivery’s id.
         * @example dlv_0K9Kyt2Dk1dNXVPEXnq0LqRxBBz3a-3xFSmPRnGnkEo
         */
        readonly delivery: components['parameters']['deliveryParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['RetryBody']
      }
    }
    readonly responses: {
      /** @description It was filed before; its answer. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /** @description Filed. */
      readonly 201: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly 'Idempotent-Replayed': components['headers']['Idempotent-Replayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Written']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [forbidden](/problems/forbidden): Not allowed.
       *
       *     [four-eyes](/problems/four-eyes): Someone else must confirm.
       */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [delivery-closed](/problems/delivery-closed): Delivery closed.
       *
       *     [history-conflict](/problems/history-conflict): History would contradict itself.
       *
       *     [proposal-closed](/problems/proposal-closed): Proposal closed.
       *
       *     [report-retracted](/problems/report-retracted): Report retracted.
       *
       *     [transition-not-allowed](/problems/transition-not-allowed): Event not allowed in this state.
       */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [id-reused](/problems/id-reused): Id used before.
       *
       *     [nothing-to-file](/problems/nothing-to-file): Nothing to file.
       *
       *     [nothing-to-retract](/problems/nothing-to-retract): Nothing to retract.
       *
       *     [occurred-in-future](/problems/occurred-in-future): Not yet.
       *
       *     [payload-invalid](/problems/payload-invalid): Payload not valid.
       *
       *     [scenario-full](/problems/scenario-full): Scenario full.
       */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly dismissDelivery: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /**
         * @description A refused delivery’s id.
         * @example dlv_0K9Kyt2Dk1dNXVPEXnq0LqRxBBz3a-3xFSmPRnGnkEo
         */
        readonly delivery: components['parameters']['deliveryParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The delivery, closed. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Delivery']
        }
      }
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [delivery-closed](/problems/delivery-closed): Delivery closed. */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listSubscriptions: {
    readonly parameters: {
      readonly query?: {
        /** @description The cursor that a page gave out: what follows it. */
        readonly after?: components['parameters']['afterParameter']
        /** @description How many items a page holds at most; fewer if they are large. */
        readonly limit?: components['parameters']['limitParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Link: components['headers']['Link']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SubscriptionList']
        }
      }
      readonly 304: components['responses']['NotModified']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly createSubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SubscriptionBody']
      }
    }
    readonly responses: {
      /** @description Subscribed. */
      readonly 201: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly Location: components['headers']['Location']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NewSubscription']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [forbidden](/problems/forbidden): Not allowed. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [subscriptions-full](/problems/subscriptions-full): Too many subscriptions. */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [payload-invalid](/problems/payload-invalid): Payload not valid. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getSubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /**
         * @description A subscription’s id.
         * @example sub_AQEBAQEBAQEBAQEBAQEBAQEB
         */
        readonly subscription: components['parameters']['subscriptionParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The subscription. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Subscription']
        }
      }
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly deleteSubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /**
         * @description A subscription’s id.
         * @example sub_AQEBAQEBAQEBAQEBAQEBAQEB
         */
        readonly subscription: components['parameters']['subscriptionParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description Removed. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown
        }
        content?: never
      }
      /** @description [query-invalid](/problems/query-invalid): Query not valid. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly changeSubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /**
         * @description A subscription’s id.
         * @example sub_AQEBAQEBAQEBAQEBAQEBAQEB
         */
        readonly subscription: components['parameters']['subscriptionParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SubscriptionChange']
      }
    }
    readonly responses: {
      /** @description The subscription. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Subscription']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [payload-invalid](/problems/payload-invalid): Payload not valid. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listAttempts: {
    readonly parameters: {
      readonly query?: {
        /** @description The cursor that a page gave out: what follows it. */
        readonly after?: components['parameters']['afterParameter']
        /** @description How many items a page holds at most; fewer if they are large. */
        readonly limit?: components['parameters']['limitParameter']
      }
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description A subscription’s id.
         * @example sub_AQEBAQEBAQEBAQEBAQEBAQEB
         */
        readonly subscription: components['parameters']['subscriptionParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of attempts. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly Link: components['headers']['Link']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AttemptList']
        }
      }
      readonly 304: components['responses']['NotModified']
      /**
       * @description [cursor-invalid](/problems/cursor-invalid): Cursor not valid.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly replaySubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /**
         * @description A subscription’s id.
         * @example sub_AQEBAQEBAQEBAQEBAQEBAQEB
         */
        readonly subscription: components['parameters']['subscriptionParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReplayBody']
      }
    }
    readonly responses: {
      /** @description The subscription. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Subscription']
        }
      }
      /**
       * @description [malformed](/problems/malformed): Request malformed.
       *
       *     [query-invalid](/problems/query-invalid): Query not valid.
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unauthorized](/problems/unauthorized): Credentials needed. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['WWW-Authenticate']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-large](/problems/too-large): Body too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unsupported-media-type](/problems/unsupported-media-type): Media type not supported. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [payload-invalid](/problems/payload-invalid): Payload not valid. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /**
       * @description [damaged](/problems/damaged): Stored data damaged.
       *
       *     [internal](/problems/internal): Internal error.
       */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getHealth: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description It is. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Health']
        }
      }
      /** @description [internal](/problems/internal): Internal error. */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listProblemTypes: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description All of them. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ProblemTypeList']
        }
      }
      readonly 304: components['responses']['NotModified']
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [internal](/problems/internal): Internal error. */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getProblemType: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path: {
        /**
         * @description The last segment of a problem’s `type`.
         * @example id-reused
         */
        readonly slug: components['parameters']['slugParameter']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description What it means. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ProblemType']
        }
      }
      readonly 304: components['responses']['NotModified']
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [internal](/problems/internal): Internal error. */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getOpenapi: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description This document. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['OpenapiDocument']
        }
      }
      readonly 304: components['responses']['NotModified']
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [internal](/problems/internal): Internal error. */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getCheckpointKey: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /** @description The `ETag` that the reader has: 304 while it holds. */
        readonly 'If-None-Match'?: components['parameters']['ifNoneMatchParameter']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The keys. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/plain': components['schemas']['Text']
        }
      }
      readonly 304: components['responses']['NotModified']
      /** @description [not-found](/problems/not-found): Not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [internal](/problems/internal): Internal error. */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getSecurityTxt: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The contact. */
      readonly 200: {
        headers: {
          readonly 'Cache-Control': components['headers']['Cache-Control']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/plain': components['schemas']['Text']
        }
      }
      /** @description [too-many-requests](/problems/too-many-requests): Too many costly requests. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [internal](/problems/internal): Internal error. */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description [unavailable](/problems/unavailable): Not available just now. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly receiveRevisionRecorded: {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        /** @description Names the delivery, the same each time: `<scenario>_<revision>_<kind>`. */
        readonly 'webhook-id': string
        /** @description When it was sent, in seconds since 1970. */
        readonly 'webhook-timestamp': string
        /** @description Space-separated `v1,<base64 HMAC-SHA256 of "id.timestamp.body">` and, if asked for, `v1a,<base64 Ed25519>`. */
        readonly 'webhook-signature': string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RevisionRecorded']
      }
    }
    readonly responses: {
      /** @description No more, please. */
      readonly 410: {
        headers: {
          readonly [name: string]: unknown
        }
        content?: never
      }
      /** @description Taken. */
      readonly '2XX': {
        headers: {
          readonly [name: string]: unknown
        }
        content?: never
      }
    }
  }
}
