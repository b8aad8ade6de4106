export { storedAssets } from './assets/stored-assets.ts'
export { pageResources, pagesApp } from './pages.tsx'
