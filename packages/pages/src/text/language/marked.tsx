interface MarkedProps {
  /** The language (BCP 47) if it is not that of the words around; empty if it is not known. */
  readonly lang: string | undefined
  readonly children: string
}

/** Marks and isolates words in another language than those around them; others need neither. */
export function Marked({ lang, children }: MarkedProps) {
  return lang === undefined ? <>{children}</> : <bdi lang={lang}>{children}</bdi>
}
