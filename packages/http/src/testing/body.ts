/** Returns the JSON of an answer, as the type that the test expects. */
export async function bodyOf<T = Readonly<Record<string, unknown>>>(response: Response): Promise<T> {
  return (await response.json()) as T
}
