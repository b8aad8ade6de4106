/** What the viewer draws with: React's own elements, made by the React that it brings. */
export type Element = unknown
export type Props = Readonly<Record<string, unknown>>
export type Component = (props: Props) => Element

/** The part of React that our pieces need. */
export interface React {
  createElement(type: string | Component, props?: Props | null, ...children: readonly Element[]): Element
  useEffect(effect: () => void, when: readonly unknown[]): void
  useRef(start: null): { readonly current: HTMLElement | null }
}

/** A part of the document that the viewer has read, as Immutable keeps it. */
interface ViewerPart {
  getIn(path: readonly string[]): unknown
}

/** What the viewer gives to its plugins and layouts: https://swagger.io/docs/open-source-tools/swagger-ui/customization/plugin-api/ */
export interface ViewerSystem {
  readonly React: React
  readonly specSelectors: { specJson(): ViewerPart; loadingStatus(): string | undefined }
  getComponent(name: string, connected?: boolean): Component
}

/** Pieces of the viewer that are put in the place of its own, or around them. */
export type Plugin = (system: ViewerSystem) => {
  readonly components?: Readonly<Record<string, Component>>
  readonly fn?: Readonly<Record<string, (document: unknown, path: readonly string[]) => unknown>>
  readonly wrapComponents?: Readonly<Record<string, (original: Component) => Component>>
}
