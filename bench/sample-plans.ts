import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { STAGES } from '@strongstride/core'
import type { WeekUse } from './week-use.ts'

/** A calendar with a day on which its runner would ask for a plan. */
export interface SampleCalendar {
  readonly name: string
  /** From the repository's root. */
  readonly path: string
  readonly today: string
}

/** A plan to be asked for: its name, and the words after `strongstride`. */
export interface SamplePlan {
  readonly name: string
  readonly calendar: SampleCalendar
  readonly words: readonly string[]
}

/** The sample calendars stand beside the repository and are never committed. */
const SHARED = join('..', 'shared', 'samples', 'ics')

/**
 * Each calendar of samples with a fitting day: a Monday a week or so before its first run. The years of
 * running-scheduler are wrong (its January comes eleven months before its December), so it is asked for twice: with all
 * its runs ahead, and as its runner in December would, with January behind.
 */
const SAMPLES: readonly (readonly [file: string, today: string])[] = [
  ['running-scheduler-plan.ics', '2018-12-31'],
  ['running-scheduler-plan.ics', '2019-12-16'],
  ['style-personal-mixed.ics', '2026-02-23'],
  ['style-runna.ics', '2026-02-23'],
  ['style-trainingpeaks.ics', '2026-02-23'],
]

const root = join(import.meta.dirname, '..')

/** The calendar that ships, and those beside the repository where they are. */
export const sampleCalendars = (): readonly SampleCalendar[] => [
  { name: 'the shipped example', path: join('content', 'examples', 'marathon-16-weeks.ics'), today: '2026-12-28' },
  ...SAMPLES.map(([file, today]) => ({ name: `${file} on ${today}`, path: join(SHARED, file), today })).filter(
    ({ path }) => existsSync(join(root, path)),
  ),
]

/** Calendars that are promised a plan but are not on this machine. */
export const missingSamples = (): readonly string[] =>
  SAMPLES.map(([file]) => file).filter((file) => !existsSync(join(root, SHARED, file)))

const SESSIONS = ['1', '2', '3'] as const
const MINUTES = ['15', '20', '30', '45'] as const
const KITS = ['none', 'gym'] as const

const planWords = ({ path, today }: SampleCalendar, wishes: Readonly<Record<string, string>>): readonly string[] => [
  'plan',
  ...Object.entries({ runs: path, today, zone: 'Europe/Berlin', ...wishes }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]),
]

/** Every plan promised of a calendar: all stages, one to three sessions, 15 to 45 minutes, no kit and a full gym. */
export const samplePlans = (calendar: SampleCalendar): readonly SamplePlan[] =>
  STAGES.flatMap((stage) =>
    SESSIONS.flatMap((sessions) =>
      MINUTES.flatMap((minutes) =>
        KITS.map((kit) => ({
          name: `${calendar.name}: ${stage}, ${sessions} x ${minutes} min, kit ${kit}`,
          calendar,
          words: planWords(calendar, { stage, sessions, minutes, kit }),
        })),
      ),
    ),
  )

/** What became of a sample plan; crosses from one thread to another. */
export interface SampleReport {
  readonly name: string
  /** The command made the plan and `check` ended with 0. */
  readonly accepted: boolean
  readonly minutesOver: number
  readonly weeks: readonly WeekUse[]
}
