export * from './body-map/index.ts'
