/**
 * A text whose words depend on a number, by the categories of the language's plural rules (CLDR, `Intl.PluralRules`),
 * e.g. `{ one: '{n} day', other: '{n} days' }`.
 */
export type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** Declares such a text in English, whose texts give those of the other languages their type. */
export function counted(text: Counted): Counted {
  return text
}

const made = new Map<string, Intl.PluralRules>()

/** Returns the form of a text that a number calls for in a language. */
export function formFor(text: Counted, number: number, { locale }: { readonly locale: string }): string {
  const rules = made.get(locale) ?? new Intl.PluralRules(locale)
  made.set(locale, rules)
  return text[rules.select(number)] ?? text.other
}
