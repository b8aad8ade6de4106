import type { Sample } from './samples.ts'

/** A worked example under its caption. */
export function Example({ sample: { language, code } }: { readonly sample: Sample }) {
  return (
    <figure class="sample">
      <figcaption>{language}</figcaption>
      <pre tabindex={0} translate="no">
        <code>{code}</code>
      </pre>
    </figure>
  )
}
