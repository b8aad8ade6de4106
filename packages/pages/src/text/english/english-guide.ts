/** The words of the documentation's own pages, in English. */
export const englishGuide = {
  docs: 'Documentation',
  lead: 'Read where a story stands, file what has become known, or run a tracker of your own.',
  reference: 'API reference',
  openapi: 'The OpenAPI document',
  parts: {
    keys: 'Keys and signatures',
    schemas: 'Schemas',
  },
  readers: {
    title: 'For readers of the API',
    lead: 'Everything that the pages show is there as data, without a key where reads are public.',
    points: [
      'Every time is a window with its earliest and its latest moment. What was written stands beside it as “value”.',
      'Where reads are private, show a key with each request: curl -H "Authorization: Bearer <key>".',
      '“asOf” asks what was so at a moment, “knownAt” what this service said at it.',
      'Send back the ETag as If-None-Match: 304 says that nothing has changed, and costs next to nothing.',
      'To keep a copy, follow “changes”: every revision in order, with its hash.',
    ],
  },
  editors: {
    title: 'For editors and content systems',
    lead: 'A report is one signed POST. The operator of the tracker gives you the secret; the samples read it from TRACKER_SECRET.',
    points: [
      'Sign the exact bytes that you send: the id, the timestamp and the body, joined by dots (Standard Webhooks 1.0).',
      'The same id with the same body may be sent any number of times; it has one effect and one answer.',
      'Write times as you know them: “2025-05-19T10:00” is a clock time in an unknown zone, “2025-05-18” a day.',
      'What was wrong is corrected or retracted, with a reason. Nothing is ever removed.',
    ],
  },
  written: { modelling: 'Model your story', 'data-sets': 'Data sets', times: 'Times' },
  contentSystems: {
    title: 'Content systems',
    lead: 'Sanity, Ghost, Superdesk, Contentful, Storyblok, WordPress and others report with the webhooks that they have.',
    points: [
      'A source of the access document has an “adapter” in place of “secrets”: the system, the secret, and a map from its payload to a report. The source decides how a delivery is verified, never the request.',
      'Each key of the map is a key of a report. Its value comes from a JSON Pointer into the payload, with a default if you like, or is always the same. Empty fields count as missing. Line breaks, tabs and control characters become a space where a report has one line. “scenario” and “headline” are needed.',
      'What is published is filed, an update is a correction, what is unpublished is retracted; “reason” in the map says why. What is published again after that is a new report.',
      'The same delivery twice has one effect, and an older version that comes late changes nothing; both are answered with 200. The same version with another content is refused: which of the two is newer is unknown.',
      'A signed time may be five minutes off. Superdesk, Storyblok, WordPress and GitHub’s way of signing have none.',
      'Storyblok names no version: a story that is published again with the same name and address looks like a repeated delivery.',
      'What is refused is kept for 30 days, with the reason; only a body of more than 256 KiB is not, since it is not read to the end and its signature stays unknown. An editor lists it under /v1/deliveries or with “npm run tracker -- deliveries”, and files it again, as it came or mended; the system’s own retry then gets that answer. If its document was unpublished since, the list has “withdrawn”, the system’s own retry changes nothing, and yours takes “"withdrawn": true” (“--withdrawn”).',
    ],
  },
  following: {
    title: 'Following a story',
    lead: 'Learn of every revision as it is recorded: over a connection that stays open, or by webhooks.',
    points: [
      'GET …/live sends each revision as a server-sent event. “id” is its number, “event” its kind. Come back with the last id as Last-Event-ID, as a browser does by itself, and nothing is missing. On AWS each answer ends at once and says when to come back. A story that moves ends the stream: its new address counts its revisions anew, so an id of the old one is refused with 400 and “movedTo”. Follow that.',
      'A subscription posts each revision that passes its filters to your URL: in order for each scenario, at least once. “scenarios” is required; ["*"] stands for all. Further filters are tracks, parties, kinds and “key” for key events; all of them must fit. A correction, retraction or redaction also passes the filters of tracks, parties and key events if its report ever passed them before.',
      'Verify the signature over the exact bytes: HMAC-SHA256 of the id, the timestamp and the body, joined by dots, with the secret that the answer showed once. With “asymmetric” there is an Ed25519 signature of the same text as well, “v1a”, behind a space in the same header, and the answer has its key in “publicKey”: “whpk_” and the base64 of the 32 bytes.',
      'The same delivery may come twice: its “webhook-id”, <scenario>_<revision>_<kind>, is then the same. Remember what you have done.',
      '“previous” names the revision that was sent before. If you lack it, read it from the ledger, GET …/changes?after=11, or have it sent again: POST …/replay with {"from": 12}.',
      'Answer with 200 to 299 within 15 seconds; the body of the answer does not matter, and only its first 64 KiB are read. Anything else, a redirect too, is tried again for 75 hours; then the subscription is disabled and says why. PATCH {"state": "active"} goes on where it stopped. 410 ends it at once.',
      'GET …/deliveries lists every attempt of the last 30 days; “npm run tracker -- subscriptions” does all this from a terminal.',
      'Deliveries go to https on port 443 at public addresses only. The operator can allow others with TRACKER_ALLOW_ADDRESSES.',
    ],
  },
  operators: {
    title: 'For operators',
    lead: 'One process and one file are enough; on AWS the same parts run as functions.',
    points: [
      'Settings come from the environment and are checked at the start; an unknown or bad one stops it and says why.',
      'Who may do what stands in the access document. Keys are kept as SHA-256 only.',
      'SIGTERM finishes what is in flight; a kill at any moment loses nothing that was answered 201.',
    ],
  },
  security: {
    title: 'Reporting a vulnerability',
    lead: 'If you find a weakness, tell the people who run this tracker first, and in private. The project takes reports through the private vulnerability reports of the place where its source is kept.',
  },
}
