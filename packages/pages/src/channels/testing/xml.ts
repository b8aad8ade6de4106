import { readFileSync } from 'node:fs'
import { RelaxNGValidator, XmlDocument, type XmlNode, XmlElement, XmlText } from 'libxml2-wasm'

const grammar = RelaxNGValidator.fromDoc(
  XmlDocument.fromString(readFileSync(new URL('atom.rng', import.meta.url), 'utf8')),
)

/** Returns the texts and attributes of a document, read by an independent parser; throws if it is not well-formed. */
export function readXml(xml: string): {
  readonly names: readonly string[]
  readonly texts: readonly string[]
} {
  const document = XmlDocument.fromString(xml)
  try {
    const nodes = [...walk(document.root)]
    const elements = nodes.filter((node) => node instanceof XmlElement)
    const attributes = elements.flatMap((element) => element.attrs)
    return {
      names: [...elements.map(({ name }) => name), ...attributes.map(({ name }) => `@${name}`)],
      texts: [...nodes.filter((node) => node instanceof XmlText), ...attributes].map(
        ({ content }) => content,
      ),
    }
  } finally {
    document.dispose()
  }
}

function* walk(node: XmlNode): Generator<XmlNode> {
  yield node
  if (!(node instanceof XmlElement)) return
  for (let child = node.firstChild; child !== null; child = child.next) yield* walk(child)
}

/** Throws if a text is not a feed by the grammar of RFC 4287 and RFC 6721. */
export function validateAtom(xml: string): void {
  const document = XmlDocument.fromString(xml)
  try {
    grammar.validate(document)
  } finally {
    document.dispose()
  }
}
