export { buildAssets } from './assets/build-assets.ts'
export { storedAssets } from './assets/stored-assets.ts'
export { pageResources, pagesApp } from './pages.tsx'
