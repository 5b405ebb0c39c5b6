export { main, runCommandLine } from './main.ts'
export { rasterise } from './rasterise.ts'
export { renderPlan, type PlanPage } from './text/render-plan.ts'
export type { World, OutputFile } from './world.ts'
