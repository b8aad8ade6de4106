import type { Sample } from './samples.ts'

/** Returns samples for running one's own tracker and checking its health. */
export function operatingSamples(base: string): readonly Sample[] {
  return [
    {
      language: 'Shell',
      code: `# one process, one file, no cloud; the first start prints the administrator's key once
npm start

# on another port, with the data elsewhere
PORT=9000 TRACKER_DATA=/var/lib/tracker/tracker.db npm start

# is it well, and is the chain of revisions whole?
curl -s '${base}/health'
npm run tracker -- verify --url '${base}'`,
    },
    {
      language: 'The access document',
      code: `{
  "sources": {
    "newsdesk": { "secrets": ["whsec_…"], "role": "editor", "scenarios": ["*"] }
  },
  "keys": {
    "desk-admin": { "sha256": "<hex of the key's SHA-256>", "role": "admin", "scenarios": ["*"] }
  },
  "reads": "public"
}`,
    },
  ]
}
