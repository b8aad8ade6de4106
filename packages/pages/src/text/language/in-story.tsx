import type { Child, FC } from 'hono/jsx'
import { StoryLanguage } from './written.ts'

/** Renders its children as part of a story whose definition is in this language (BCP 47). */
export const InStory: FC<{ readonly lang: string; readonly children?: Child }> = ({ lang, children }) => (
  <StoryLanguage.Provider value={lang}>{children}</StoryLanguage.Provider>
)
