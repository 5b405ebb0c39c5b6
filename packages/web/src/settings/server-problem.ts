import type { ServerRefusal } from '../server/ask-server.ts'
import type { SettingsWords } from './words/en.ts'

/** Why a server did not do it, in plain words. */
export const serverProblem = (refusal: ServerRefusal, { calendars }: Pick<SettingsWords, 'calendars'>): string =>
  calendars.problems[refusal.type === 'unreachable' ? 'unreachable' : refusal.problem] ?? calendars.problem
