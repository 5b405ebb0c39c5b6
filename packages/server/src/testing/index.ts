export * from './test-server.ts'
export { attackRoutes } from './attack.ts'
export type { AttackReport, Breach } from './attack.ts'
export * from './feed-world.ts'
