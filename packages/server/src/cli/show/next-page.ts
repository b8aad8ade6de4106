/** Shows the command for the next page below a list; nothing if there is none. */
export function nextPage(next: string | null): string {
  return next === null ? '' : `\n\nThere is more: --after ${next}`
}
