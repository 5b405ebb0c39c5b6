export { capturedWorld, testCatalogue, type Captured } from './captured-world.ts'
