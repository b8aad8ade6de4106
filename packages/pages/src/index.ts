export { storedAssets } from './assets/stored-assets.ts'
export { missingPage, pageResources, pagesApp } from './routes.ts'
export { preferredTag } from './text/language/asked-language.ts'
