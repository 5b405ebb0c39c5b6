export { parseWeekText } from './parse-week-text.ts'
export type { WeekReading, WeekText, WeekTextError } from './parse-week-text.ts'
