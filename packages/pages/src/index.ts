export { storedAssets } from './assets/stored-assets.ts'
export { pageRefusals, pageResources, pagesApp } from './routes.ts'
export { preferredTag } from './text/language/asked-language.ts'
