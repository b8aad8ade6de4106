import type { Resvg as Image } from '@resvg/resvg-wasm'
import type { Assets } from '../assets/assets.ts'

/** The library and the fonts that it draws with. */
interface Drawing {
  readonly Resvg: typeof Image
  readonly fonts: readonly Uint8Array[]
}

let drawing: Promise<Drawing> | undefined

/** Draws an SVG as PNG. The library and its fonts are loaded for the first drawing, since few requests need them. */
export async function drawPng(svg: string, assets: Assets): Promise<Uint8Array<ArrayBuffer>> {
  drawing ??= load(assets)
  drawing.catch(() => {
    drawing = undefined
  })
  const { Resvg, fonts } = await drawing
  const image = new Resvg(svg, {
    font: { fontBuffers: [...fonts], defaultFontFamily: 'DejaVu Sans' },
  })
  try {
    const rendered = image.render()
    const png = new Uint8Array(rendered.asPng())
    rendered.free()
    return png
  } finally {
    image.free()
  }
}

async function load(assets: Assets): Promise<Drawing> {
  const read = async (name: string) => {
    const asset = assets.find(name)
    if (!asset) throw new Error(`the pages have no file ${name}`)
    return new Uint8Array(await asset.read())
  }
  const [{ initWasm, Resvg }, code, ...fonts] = await Promise.all([
    import('@resvg/resvg-wasm'),
    read('resvg.wasm'),
    read('dejavu-sans.ttf'),
    read('dejavu-sans-bold.ttf'),
  ])
  await initWasm(code)
  return { Resvg, fonts }
}
