import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '@strongstride/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../main.ts'
import { sha256 } from '../node-surroundings.ts'
import { capturedWorld, type Captured } from '../testing/captured-world.ts'

const root = mkdtempSync(join(tmpdir(), 'strongstride-cli-'))
afterAll(() => rmSync(root, { recursive: true }))

const TODAY = '2026-12-28'
const WEEK = 'mon easy 8km, wed intervals 10km, fri easy 6km, sun long 18km'
const SAVE = [
  'plan',
  '--week',
  WEEK,
  '--race',
  '2027-02-14:10k',
  '--stage',
  'raced',
  '--minutes',
  '30',
  '--days',
  'mon,wed,thu',
  '--kit',
  'home',
  '--save',
]

let folders = 0
const newFolder = (): string => join(root, String((folders += 1)))

/** The command line of a runner whose journal is in a folder, on a day. */
const runnerIn =
  (data: string, captured: Captured = {}) =>
  async (...words: readonly string[]) => {
    const { world, output, errors } = capturedWorld({ today: TODAY, data, ...captured })
    const code = await runCommandLine(words, world)
    return { code, output: output(), errors: errors() }
  }

type Runner = ReturnType<typeof runnerIn>

/** A journal with a plan, made once; each test has a copy. */
const first = join(root, 'first')
beforeAll(async () => {
  expect((await runnerIn(first)(...SAVE)).code).toBe(0)
}, 60_000)

const begun = (data = newFolder()): Runner => {
  cpSync(first, data, { recursive: true })
  return runnerIn(data)
}

interface Health {
  readonly entries: number
  readonly isWell: boolean
  readonly counts: Readonly<Record<string, number>>
}

const healthOf = async (runner: Runner): Promise<Health> => {
  const { output } = await runner('doctor', '--json')
  return JSON.parse(output) as Health
}

describe('a plan that is saved', () => {
  it('is the plan that is followed, and needs no runs any more', async () => {
    const runner = begun()
    const { code, output, errors } = await runner('plan')
    expect([code, errors]).toEqual([0, 'This is the plan you follow; today nothing in it has to change.\n'])
    expect(output).toContain('10 km on Sunday 14 February 2027')
  })

  it('stores nothing without --save', async () => {
    const data = newFolder()
    const runner = runnerIn(data)
    await runner(...SAVE.filter((word) => word !== '--save'))
    expect(() => statSync(data)).toThrow()
  })

  it('says nothing new when it is saved again', async () => {
    const runner = begun()
    const before = await healthOf(runner)
    expect((await runner(...SAVE)).code).toBe(0)
    expect(await healthOf(runner)).toEqual(before)
  })

  it('says on another day only what is otherwise: an age counts on by itself', async () => {
    const data = newFolder()
    const runner = begun(data)
    await runner('plan', '--age', '41', '--running-weeks', '30', '--save')
    const before = await healthOf(runner)
    await runnerIn(data, { today: '2027-01-05' })('plan', '--blackout', '2027-06-01', '--save')
    const after = await healthOf(runner)
    expect(after.entries - before.entries).toBe(1)
  })

  it('keeps what was said before and is not said again', async () => {
    const runner = begun()
    await runner('plan', '--kit', 'home', '--sessions', '3', '--save')
    const { output } = await runner('plan', '--week', 'tue easy 8km, sun long 16km', '--save')
    expect(output).toMatch(/3 sessions a week,\s+30 minutes each, long band, mini-band and backpack/)
    expect((await runner('today', '--day', '2026-12-29')).output).toContain('Easy run, 8 km.')
  })

  it('is not saved where no plan can be made', async () => {
    const data = newFolder()
    const runner = runnerIn(data)
    const { code, errors } = await runner(...SAVE, '--health', 'surgery-under-12-months')
    expect([code, errors]).toEqual([1, expect.stringContaining('no plan')])
    expect((await healthOf(runner)).entries).toBe(0)
  })
})

describe('a plan changes only when the runner says so', () => {
  it('what would change is told, taken with --accept, and then nothing is left', async () => {
    const runner = begun()
    await runner('log', 'move', 'B', '--to', 'thu')
    const told = await runner('plan')
    expect(told.output).toContain("- Wednesday's session B moves to Thursday, as you asked.")
    expect((await runner('plan', '--accept')).errors).toBe('You follow the new plan now.\n')
    expect((await runner('plan')).errors).toContain('nothing in it has to change')
  })

  it('what was declined is not offered again', async () => {
    const runner = begun()
    await runner('log', 'move', 'B', '--to', 'thu')
    expect((await runner('plan', '--decline')).code).toBe(0)
    expect((await runner('plan')).errors).toContain('nothing in it has to change')
  })

  it('other options are tried without being kept', async () => {
    const runner = begun()
    const before = await healthOf(runner)
    expect((await runner('plan', '--sessions', '1')).output).toContain('1 session a week')
    expect(await healthOf(runner)).toEqual(before)
  })
})

describe('today', () => {
  it('says runs, the session with its sets, why it stands there, and tomorrow', async () => {
    const { output } = await begun()('today')
    expect(output).toMatch(
      /^Monday 28 December 2026\nEasy run, 8 km\.\n\nStrength A, \d+ min, directly after the run\n/,
    )
    expect(output).toMatch(/ {2}- [A-Z].*: \d x \d+-\d+/)
    expect(output).toContain('Tomorrow: drills, 2 min.')
  })

  it('says so when nothing is planned, and what is next', async () => {
    const { output } = await begun()('today', '--day', '2026-12-29')
    expect(output).toMatch(/^Tuesday 29 December 2026\nNo run\./)
    expect((await begun()('today', '--day', '2028-01-01')).output).toContain('Nothing planned: a free day.')
  })

  it.each([40, 80, 100])('is never wider than a terminal of %i columns', async (columns) => {
    const data = newFolder()
    begun(data)
    const logging = ['log', 'pain', 'achilles', '3/4/2']
    for (const words of [['today'], ['plan'], ['doctor'], ['why'], ['why', 'soleus'], logging, ['log']]) {
      const { output } = await runnerIn(data, { columns })(...words)
      expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
    }
  })

  it('is data for a program', async () => {
    const { output } = await begun()('today', '--json')
    expect(JSON.parse(output)).toMatchObject({ day: TODAY, followsPlan: true, sessions: [{ letter: 'A' }] })
  })
})

describe('log', () => {
  it('takes sets, sessions, pain, soreness, illness and tests in the words of a runner', async () => {
    const runner = begun()
    await runner('log', 'set', 'box', 'squat', '3x8@12,5kg', 'rir', '2')
    await runner('log', 'done', '--minutes', '23', '--effort', '6')
    await runner('log', 'pain', 'achilles', '3/4/2')
    await runner('log', 'sore', 'lower', 'calf', '4')
    await runner('log', 'test', 'heel-raise', '18', '21')
    await runner('log', 'sick')
    expect((await runner('log')).output).toBe(`Monday 28 December 2026
  - Strength A done, 23 min, effort 6 of 10
  - Box squat: 3 x 8, 12.5 kg, 2 short of the last
  - Test heel-raise: left 18, right 21
  - Pain, Achilles tendon: amber
  - Sore lower calf: 4 of 10
  - Ill

`)
  })

  it('takes back the last entry whole, then the one before', async () => {
    const runner = begun()
    await runner('log', 'sore', 'quadriceps', '4')
    await runner('log', 'set', 'box-squat', '3x8')
    expect((await healthOf(runner)).counts).toMatchObject({ sets: 3, reports: 1 })
    await runner('log', 'undo')
    expect((await healthOf(runner)).counts).toMatchObject({ sets: 0, reports: 1 })
    await runner('log', 'undo')
    expect((await healthOf(runner)).counts).toMatchObject({ sets: 0, reports: 0 })
    expect((await runner('log', 'undo')).code).toBe(2)
  })

  it('shows a session where it was moved, and that it was done or left out', async () => {
    const runner = begun()
    await runner('log', 'move', 'B', '--to', 'thu')
    expect((await runner('today', '--day', '2026-12-31')).output).toMatch(/Strength B.*\n {2}You put it on this day\./)
    await runner('log', 'skip', 'B')
    expect((await runner('today', '--day', '2026-12-31')).output).toMatch(/Strength B.*, left out\n/)
  })

  it('notes a set without a plan too', async () => {
    const runner = runnerIn(newFolder())
    expect((await runner('log', 'set', 'plank', '2x30s')).output).toBe('Logged: plank, 2 x 30; outside any session.\n')
  })
})

describe('bad input: one line that says what to do, exit 2, nothing noted', () => {
  it.each<[readonly string[], RegExp]>([
    [['log', 'sett'], /log sett: did you mean set\?/],
    [['log', 'set', 'box-squad', '3x8'], /did you mean box-squat\?/],
    [['log', 'set', 'box-squat', 'eight'], /log set EXERCISE eight: write it as 3x8/],
    [['log', 'set', 'box-squat', '3x8', 'rir', 'two'], /write it as 3x8/],
    [['log', 'done', 'Z'], /Z: no such session; the week of 2026-12-28 has A, B/],
    [['log', 'done'], /log done: needs --minutes N as well/],
    [['log', 'done', '--minutes', 'long'], /--minutes long: must be a whole number/],
    [['log', 'move', 'B', '--to', '2027-01-08'], /is in another week/],
    [['log', 'move', 'B'], /write it as log move A --to fri/],
    [['log', 'pain', 'elbow', '3'], /log pain elbow: must be one of/],
    [['log', 'pain', 'achilles', '13'], /write it as log pain achilles 3\/4\/2/],
    [['log', 'sore', 'quadricep', '4'], /did you mean quadriceps\?/],
    [['log', 'test', 'heel', '3'], /must be one of/],
    [['today', '--day', '2026-02-30'], /no such day/],
    [['why', 'soleos'], /did you mean soleus\?/],
    [['why', '2030-01-01'], /is not in this plan/],
    [['plan', '--accept', '--sessions', '3'], /--accept: does not go together with --sessions/],
    [['import', 'content/exercises'], /cannot be read/],
    [['import', 'LICENSE'], /this is no calendar/],
    [['restore', 'nowhere'], /nowhere: is no backup/],
    [['sync', 'http://example.com'], /write https:\/\//],
    [['sync'], /with which server\?/],
    [['serve', '--port', '70000'], /--port 70000: must be a whole number/],
  ])('%j', async (words, line) => {
    const runner = begun()
    const before = await healthOf(runner)
    const { code, output, errors } = await runner(...words)
    expect([code, output]).toEqual([2, ''])
    expect(errors).toMatch(line)
    expect(errors.split('\n')).toHaveLength(2)
    expect(await healthOf(runner)).toEqual(before)
  })

  it.each([['today'], ['log'], ['why'], ['export', 'all.zip'], ['backup', 'b'], ['doctor']])(
    '%s without a journal says how to begin one',
    async (...words) => {
      const { code, errors } = await runnerIn(newFolder())(...words)
      expect([code, errors]).toEqual([2, expect.stringContaining('there is no journal yet; begin one with')])
    },
  )

  it('data of a newer version is left as it is, in one line', async () => {
    const data = newFolder()
    const runner = begun(data)
    const storage = await openStorage({ folder: data, databaseUrl: null })
    if (!storage.ok) throw new Error(storage.error.type)
    storage.value.sqlite?.exec("insert into strongstride_migration values ('9999-later', '2030-01-01T00:00:00.000Z')")
    await storage.value.close()
    expect(await runner('today')).toEqual({
      code: 2,
      output: '',
      errors: `strongstride: ${data}: a newer version of Strongstride has written there; update this one, your data is as it was\n`,
    })
  })

  it('never prints the password of a database that does not answer', async () => {
    const settings = { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' }
    const { code, errors } = await runnerIn(newFolder(), { settings })('today')
    expect([code, errors]).toEqual([2, expect.stringMatching(/the database at 127\.0\.0\.1:1: cannot be opened/)])
    expect(errors).not.toContain('secret')
  })
})

describe('everything kept, elsewhere', () => {
  let data = ''
  let runner: Runner
  beforeAll(async () => {
    data = newFolder()
    runner = begun(data)
    await runner('log', 'set', 'box-squat', '3x8')
  })

  it('a backup is restored into an empty place, and only there', async () => {
    const [backup, place] = [newFolder(), newFolder()]
    expect((await runner('backup', backup)).code).toBe(0)
    expect((await runner('backup', backup)).errors).toMatch(/there is something already/)
    const again = runnerIn(place)
    expect((await again('restore', backup)).code).toBe(0)
    expect((await again('restore', backup)).errors).toMatch(/there is something already/)
    expect(await healthOf(again)).toMatchObject({ isWell: true, counts: { sets: 3, plans: 1 } })
    expect((await again('today')).output).toBe((await runner('today')).output)
  })

  it('a calendar becomes runs, and the same again changes nothing', async () => {
    const again = runnerIn(newFolder())
    const calendar = 'content/examples/marathon-16-weeks.ics'
    expect((await again('import', calendar)).output).toMatch(/101 runs\. .* It names a race on 2027-03-14/)
    expect((await again('import', calendar)).output).toMatch(/nothing in it has changed/)
    expect((await again('plan')).errors).toMatch(/does not say when you can train; strongstride plan --sessions 2/)
    expect((await again('plan', '--sessions', '2', '--minutes', '30', '--save')).code).toBe(0)
    expect((await again('today')).output).toContain('Tomorrow: intervals, 9 km')
  })

  it('doctor finds a file that is not what its name says', async () => {
    const storage = await openStorage({ folder: data, databaseUrl: null })
    if (!storage.ok) throw new Error(storage.error.type)
    const { output } = await runner('doctor', '--json')
    const { runner: id } = JSON.parse(output) as { readonly runner: string }
    const bytes = new TextEncoder().encode('a run')
    await storage.value.blobs.put(id, sha256(bytes), bytes)
    await storage.value.close()
    expect((await runner('doctor')).code).toBe(0)
    const files = readdirSync(join(data, 'files'), { recursive: true, encoding: 'utf8' })
    const [path] = files.map((name) => join(data, 'files', name)).filter((name) => statSync(name).isFile())
    writeFileSync(path ?? '', 'something else')
    const found = await runner('doctor')
    expect([found.code, found.output]).toEqual([1, expect.stringMatching(/wrong 1 file of 1 damaged/)])
  })
})
