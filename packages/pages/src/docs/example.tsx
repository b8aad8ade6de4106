import type { Sample } from './samples.ts'

/** Shows a worked example under its caption. */
export function Example({ sample: { language, notes = [], code } }: { readonly sample: Sample }) {
  return (
    <figure class="sample">
      <figcaption>{language}</figcaption>
      {notes.length > 0 && (
        <ul class="prose" lang="en">
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
      <pre tabindex={0} translate="no">
        <code>{code}</code>
      </pre>
    </figure>
  )
}
