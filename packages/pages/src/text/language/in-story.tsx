import type { Child, FC } from 'hono/jsx'
import { StoryLanguage, type StoryLanguages } from './written.ts'

interface InStoryProps extends StoryLanguages {
  readonly children?: Child
}

/** Renders its children as part of a story in these languages. */
export const InStory: FC<InStoryProps> = ({ lang, languageOf, children }) => (
  <StoryLanguage.Provider value={{ lang, languageOf }}>{children}</StoryLanguage.Provider>
)
