/** A worked example: its language, its notes, and its text. */
export interface Sample {
  readonly language: string
  /** In English. */
  readonly notes?: readonly string[]
  readonly code: string
}

/** Returns samples for reading a scenario's status, and for polling it cheaply while nothing has changed. */
export function readingSamples(base: string, scenario: string): readonly Sample[] {
  const url = `${base}/v1/scenarios/${scenario}`
  return [
    {
      language: 'curl',
      code: `# where everything stands
curl -s '${url}'

# what was so on Saturday evening, by what is known now
curl -s '${url}?asOf=2025-05-17T18:00:00Z'

# what this service said at an earlier moment: any that the history tells as "recorded", here the first
recorded=$(curl -s '${url}/history' | grep -o '"recorded":"[^"]*"' | head -n 1 | cut -d '"' -f 4)
curl -s "${url}?knownAt=$recorded"

# only what is new: 304 and no body while nothing has changed
curl -s --etag-compare status.etag --etag-save status.etag -o status.json '${url}'`,
    },
    {
      language: 'TypeScript',
      code: `const answer = await fetch('${url}')
if (!answer.ok) throw new Error(\`\${answer.status}: \${await answer.text()}\`)
const status = await answer.json()

for (const [id, { title, stateTitle, since }] of Object.entries<any>(status.tracks)) {
  // a time is a window: one instant only where earliest and latest are equal
  const when = since === null ? 'from the start' : \`\${since.earliest} … \${since.latest}\`
  console.log(\`\${title ?? id}: \${stateTitle}, \${when}\`)
}`,
    },
  ]
}
