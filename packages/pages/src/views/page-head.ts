/** Characters of a description. */
export const longestDescription = 280

/** What a page says of itself to search engines, and to networks that show previews of links. */
export interface PageHead {
  readonly title: string
  readonly description: string
  /** The absolute address: another page's if that has the same content, otherwise its own. */
  readonly canonical: string
  /** The kind of page, by Open Graph; by default an article. */
  readonly type?: 'website' | 'article'
  /** The path of the picture beside a shared link, and its words; by default that of the tracker. */
  readonly picture?: { readonly path: string; readonly alt: string }
  /** JSON-LD that is safe within a script element; a past moment has none. */
  readonly data?: string | undefined
}

/** The head of a page that nobody should find by its content: a refusal, a form, a frame, documentation. */
export interface UnlistedHead extends Pick<PageHead, 'title'>, Partial<Pick<PageHead, 'description'>> {
  readonly canonical?: never
}
