import type { Words } from './reference-layout.ts'
import type { Plugin } from './viewer.ts'

/** What an operation answers, as Immutable keeps it: its content by media type. */
interface ViewedAnswer {
  get(name: 'content'): { keySeq(): { first(): string | undefined } } | undefined
}

/**
 * Mends what axe-core finds in the viewer's own pieces. Nothing can be sent from it, so that what is there to send
 * with (fields, locks, servers) is left out; operations are still named in the address once they are opened.
 */
export const accessible =
  ({ example }: Pick<Words, 'example'>): Plugin =>
  ({ React: { createElement: h, useEffect, useRef } }) => ({
    components: {
      // A link within the button that opens what it leads to.
      DeepLink: ({ text }) => h('span', null, text),
      // A region that scrolls, which the keyboard could not reach.
      PlainTextViewer: ({ children }) =>
        h('pre', { className: 'microlight', tabIndex: 0 }, h('code', null, children)),
      JsonSchemaForm: () => null,
      authorizeOperationBtn: () => null,
    },
    wrapComponents: {
      // A choice without a name.
      ExamplesSelect: (Original) => (props) =>
        h('label', null, h('span', null, example), h(Original, { ...props, showLabels: false })),
      // A choice that is made for want of one redraws everything, once for each answer; the first is made here.
      response: (Original) => (props) => {
        const type = (props['response'] as ViewedAnswer).get('content')?.keySeq().first()
        return h(Original, { ...props, contentType: type ?? '' })
      },
      // A table that calls itself a region, which hides that it is a table, and names every one alike: not at all.
      responses: (Original) => (props) => {
        const shown = useRef(null)
        useEffect(() => shown.current?.querySelector('[role="region"]')?.removeAttribute('role'), [])
        return h('div', { ref: shown }, h(Original, props))
      },
    },
  })
