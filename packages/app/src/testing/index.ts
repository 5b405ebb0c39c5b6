export { runSyncChaos } from './sync-chaos.ts'
