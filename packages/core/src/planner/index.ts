export { makePlan, menuProblemsOf } from './make-plan.ts'
export * from './why/index.ts'
export { readSessionToday, type SessionReading, type SessionSetting, type StandIn } from './stand-in.ts'
