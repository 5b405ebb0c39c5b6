export { checkDrawing, drawingProblemText, type DrawingProblem } from './check-drawing.ts'
export { drawMoving } from './moving.ts'
export type { FigureSubject } from './picture.ts'
export { drawStill, type PictureOptions } from './still.ts'
