import type { Plugin } from './viewer.ts'

/** The words of the layout, in the language of the page. */
export interface Words {
  readonly operations: string
  readonly keys: string
  readonly missing: string
  readonly example: string
}

const schemes = ['key', 'signature']

/** The layout `Reference`, around what is in English in every language: what the API is, its operations, how one shows who one is, its schemas. The page has the rest. */
export const referenceLayout =
  ({ operations, keys, missing }: Omit<Words, 'example'>): Plugin =>
  ({ React: { createElement: h }, specSelectors, getComponent }) => ({
    components: {
      Reference: () => {
        const { lang } = document.documentElement
        const status = specSelectors.loadingStatus()
        if (status === 'failed') return h('p', { role: 'alert' }, missing)
        if (status !== 'success') return h('p', { 'aria-busy': true })
        const part = (name: string) => h(getComponent(name, true))
        const told = (...path: readonly string[]) =>
          h(getComponent('Markdown', true), { source: specSelectors.specJson().getIn(path) })
        return h(
          'div',
          { className: 'swagger-ui', lang: 'en' },
          told('info', 'description'),
          h('h2', { lang }, keys),
          h(
            'dl',
            null,
            ...schemes.map((name) =>
              h(
                'div',
                { key: name },
                h('dt', null, name),
                h('dd', null, told('components', 'securitySchemes', name, 'description')),
              ),
            ),
          ),
          h('h2', { lang }, operations),
          part('operations'),
          part('Models'),
        )
      },
    },
  })
