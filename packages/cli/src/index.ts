export { main, runCommandLine } from './main.ts'
export { renderPlan, type PlanPage } from './text/render-plan.ts'
export type { World, OutputFile } from './world.ts'
