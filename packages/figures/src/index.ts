export { drawStill, type PictureOptions } from './still.ts'
export type { FigureSubject } from './picture.ts'
