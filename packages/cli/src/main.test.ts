import type { Plan } from '@strongstride/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from './main.ts'
import { capturedWorld } from './testing/captured-world.ts'
import type { Captured } from './testing/captured-world.ts'

const WEEK = 'mon easy 8km, wed intervals 10km, fri easy 6km, sun long 18km'
const PLAN = [
  'plan',
  '--week',
  WEEK,
  '--race',
  '2027-02-14:10k',
  '--stage',
  'raced',
  '--today',
  '2026-12-28',
  '--zone',
  'UTC',
]

const run = (words: readonly string[], captured: Captured = {}) => {
  const { world, output, errors, written } = capturedWorld(captured)
  const code = runCommandLine(words, world)
  return { code, output: output(), errors: errors(), written }
}

const calendar = (...events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')

const event = (day: string, title: string): string =>
  ['BEGIN:VEVENT', `UID:${day}`, `DTSTART;VALUE=DATE:${day}`, `SUMMARY:${title}`, 'END:VEVENT'].join('\r\n')

let planJson = ''
beforeAll(() => {
  planJson = run([...PLAN, '--json']).output
})

describe('bad input: one line, exit 2, nothing written', () => {
  const past = calendar(event('20260301', 'Long run 20 km'), event('20260302', 'Easy run 5 km'))
  const files = {
    'past.ics': past,
    'page.ics': '<!doctype html><html>sign in</html>',
    'empty.ics': '',
    'meetings.ics': calendar(event('20270105', 'Dentist')),
    'broken.json': '{ "version": 1, ',
    'other.json': '{ "hello": "there" }',
  }
  it.each<[readonly string[], RegExp]>([
    [['pln'], /^strongstride: pln: no such command; did you mean plan\?$/],
    [['plan'], /^strongstride: plan: needs your runs; .*--runs .*--week/],
    [['plan', '--mintues', '3'], /--mintues: .* did you mean --minutes\?/],
    [['plan', '--week', 'mon eazy 8km'], /--week: "eazy" in "mon eazy 8km" was not understood/],
    [['plan', '--week', WEEK, '--runs', 'past.ics'], /--runs: does not go together with --week/],
    [['plan', '--week', WEEK, '--race', '2026-02-30'], /--race 2026-02-30: no such day/],
    [['plan', '--week', WEEK, '--race', '2026-04-18'], /--race 2026-04-18: is before today \(2026-12-28\); .*--today/],
    [['plan', '--week', WEEK, '--zone', 'Mars/Base'], /--zone Mars\/Base: no such time zone/],
    [['plan', '--week', WEEK, '--pin', 'split-sqat'], /--pin split-sqat: no such id; did you mean split-squat\?/],
    [['plan', '--runs', 'missing.ics'], /missing\.ics: cannot be read, there is no such file/],
    [['plan', '--runs', 'past.ics'], /past\.ics: all 2 runs lie before today \(2026-12-28\), .*--today 2026-03-01/],
    [['plan', '--runs', 'page.ics'], /page\.ics: this is a web page, not a calendar/],
    [['plan', '--runs', 'empty.ics'], /empty\.ics: the file is empty/],
    [['plan', '--runs', 'meetings.ics'], /meetings\.ics: none of its 1 events is a run/],
    [['plan', '--request', 'broken.json'], /broken\.json: is not JSON/],
    [['plan', '--request', 'other.json'], /other\.json: is no request/],
    [['check'], /check: PLAN\.json is missing/],
    [['check', 'other.json'], /other\.json: is no plan/],
    [['explain', 'plan.json', 'tuesday'], /DAY tuesday: no such day/],
    [['explain', 'plan.json', '2030-01-01'], /2030-01-01: is not in this plan/],
    [['muscles', 'thigh'], /ID thigh: no such id/],
    [['body-map', '--muscle', 'soleos'], /--muscle soleos: no such id; did you mean soleus\?/],
    [['body-map', '--muscle', 'soleus', '--emphasis', 'article'], /--muscle: does not go together with --emphasis/],
    [['body-map', '--theme', 'pink'], /--theme pink: .*light.*dark/],
    [['exercises', 'split-sqat'], /did you mean split-squat\?/],
    [['exercises', '--ladder', 'calf-straigt'], /--ladder calf-straigt: no such id; did you mean calf-straight\?/],
    [['exercises', 'nordic', '--muscle', 'soleus'], /--muscle: does not go together with an ID/],
    [['plan', '--week', WEEK, '--test', 'paper-grip:3'], /--test paper-grip: must be one of balance, /],
    [['complaints', 'achiles-pain'], /did you mean achilles-pain\?/],
    [['tests', 'heel'], /ID heel: no such id/],
  ])('%j', (words, line) => {
    const outputs = words[0] === 'plan' ? ['--out', 'out.txt', '--ics', 'out.ics'] : []
    const done = run([...words, ...outputs], { files: { ...files, 'plan.json': planJson } })
    expect(done.code).toBe(2)
    expect(done.errors.trimEnd()).toMatch(line)
    expect(done.errors.trimEnd()).not.toContain('\n')
    expect([done.output, done.written.size]).toEqual(['', 0])
  })
})

describe('plan', () => {
  it('gives the same bytes for the same input, whatever the machine', () => {
    const here = run(PLAN, { today: '2026-12-28', machineZone: 'UTC' })
    const there = run(PLAN, { today: '2031-07-01', machineZone: 'Asia/Tokyo' })
    expect(here.code).toBe(0)
    expect(there).toEqual(here)
    expect(run([...PLAN, '--json']).output).toBe(planJson)
  })

  it('writes colour only on a terminal, and the width of the terminal holds', () => {
    expect(run(PLAN).output).not.toContain('\u001B')
    const narrow = run(PLAN, { columns: 50, colour: true }).output
    expect(narrow).toContain('\u001B[')
    // oxlint-disable-next-line no-control-regex -- the escape is what is looked for
    const plain = narrow.replaceAll(/\u001B\[[\d;]*m/g, '')
    expect(plain.split('\n').every((line) => line.length <= 50)).toBe(true)
  })

  it('writes files instead of the screen, without colour', () => {
    const done = run([...PLAN, '--out', 'plan.txt', '--ics', 'plan.ics'], { columns: 80, colour: true })
    expect([done.code, done.output]).toEqual([0, ''])
    expect(done.written.get('plan.txt')).toBe(run(PLAN).output)
    expect([...done.written.keys()]).toEqual(['plan.txt', 'plan.ics'])
  })

  it('gives the sessions of the calendar stable identities and says nothing of complaints', () => {
    const icsOf = (words: readonly string[]): string => run([...words, '--ics', 'x.ics']).written.get('x.ics') ?? ''
    const uidsOf = (ics: string): readonly string[] => [...ics.matchAll(/^UID:(.*)\r$/gm)].map(([, uid = '']) => uid)
    const sore = icsOf([...PLAN, '--complaint', 'achilles:amber'])
    expect(uidsOf(sore).length).toBeGreaterThan(8)
    expect(new Set(uidsOf(sore)).size).toBe(uidsOf(sore).length)
    expect(uidsOf(sore)[0]).toBe('2027-02-14-2026-12-28-A@strongstride')
    expect(sore).not.toMatch(/achilles|amber|pain/i)
  })

  it('answers what cannot be planned with why and what would help, exit 1', () => {
    const done = run([...PLAN, '--health', 'heart-metabolic-kidney'])
    expect([done.code, done.output]).toEqual([1, ''])
    expect(done.errors).toMatch(/SF-1.*--health heart-metabolic-kidney:cleared/)
  })

  it('names the answers that contradict each other', () => {
    const both = run([...PLAN, '--pin', 'plank', '--ban', 'plank'])
    expect([both.code, both.errors]).toEqual([1, expect.stringContaining('plank is wanted and banned at once')])
    const far = run(['plan', '--week', WEEK, '--race', '2029-04-15', '--today', '2026-12-28', '--zone', 'UTC'])
    expect([far.code, far.errors]).toEqual([1, expect.stringContaining('Sunday 15 April 2029 is more than')])
  })

  it('lists what it did not understand and the zone it used', () => {
    const text = calendar(
      event('20270105', 'Easy run 8 km'),
      event('20270107', 'Dentist'),
      'BEGIN:VEVENT\r\nUID:z\r\nDTSTART:20270110T233000Z\r\nSUMMARY:Long run 18 km\r\nEND:VEVENT',
    )
    const done = run(['plan', '--runs', '-', '--zone', 'Europe/Berlin', '--today', '2026-12-28'], {
      files: { '-': text },
    })
    expect(done.output).toContain('"Dentist" on 2027-01-07')
    expect(done.output).toMatch(/UTC were read in Europe\/Berlin, as --zone says/)
    expect(done.output).toMatch(/Tue 5 Jan to Mon 11 Jan/)
  })

  it('says which today it used when none was given', () => {
    const done = run(['plan', '--week', WEEK], { today: '2026-12-28', machineZone: 'Europe/Paris' })
    expect(done.output).toContain('today is Mon 28 Dec in Europe/Paris (--today, --zone)')
  })

  it('makes the same plan again from the request inside a plan', () => {
    const again = run(['plan', '--request', 'plan.json', '--json'], { files: { 'plan.json': planJson } })
    expect(again.output).toBe(planJson)
  })
})

describe('the other commands', () => {
  const files = (): Captured => ({ files: { 'plan.json': planJson } })

  it('check: 0 when all rules are kept', () => {
    const done = run(['check', 'plan.json'], files())
    expect([done.code, done.output]).toEqual([0, expect.stringContaining('rules kept.')])
  })

  it('check: 1 and a line for each broken rule', () => {
    const broken = planJson.replaceAll(
      /"minutes": \d+,\n(\s+)"minutesAllowed": \d+/g,
      '"minutes": 99,\n$1"minutesAllowed": 99',
    )
    const done = run(['check', 'plan.json'], { files: { 'plan.json': broken } })
    expect(done.code).toBe(1)
    expect(done.output).toMatch(/^PL-7 /m)
    const asData = run(['check', 'plan.json', '--json'], { files: { 'plan.json': broken } })
    expect([asData.code, JSON.parse(asData.output)]).toEqual([
      1,
      expect.objectContaining({ violations: expect.any(Array) as unknown }),
    ])
  })

  it('check: 3 without a request, never "kept"', () => {
    const { request, ...rest } = JSON.parse(planJson) as Record<string, unknown>
    const alone = run(['check', 'plan.json'], { files: { 'plan.json': JSON.stringify(rest) } })
    expect(alone.code).toBe(3)
    expect(alone.output).toContain('Not checked')
    expect(alone.output).not.toContain('kept')
    const given = { 'plan.json': JSON.stringify(rest), 'request.json': JSON.stringify(request) }
    expect(run(['check', 'plan.json', '--request', 'request.json'], { files: given }).code).toBe(0)
  })

  it('explain: says why a day is as it is, and why not the others', () => {
    const day = /"id": "1-A",\s+"day": "([\d-]+)"/.exec(planJson)?.[1] ?? ''
    const done = run(['explain', 'plan.json', day], files())
    expect(done.code).toBe(0)
    for (const title of ['Why this day', 'Why not the others', 'The exercises', "of the week's"])
      expect(done.output).toContain(title)
    const all = run(['explain', 'plan.json', day, '--all'], files())
    for (const title of ['Next best in its place', 'Where its numbers come from', 'Sources', 'Sets aimed at'])
      expect(all.output).toContain(title)
  })

  it('explain: tells one exercise in full, in words and as data', () => {
    const [session] = (JSON.parse(planJson) as Plan).weeks.flatMap((week) => week.sessions)
    const [day = '', exercise = ''] = [session?.day, session?.items[0]?.exercise]
    const words = run(['explain', 'plan.json', day, exercise], files())
    for (const title of ['What it brings this week', 'Without it', 'Where its numbers come from'])
      expect(words.output).toContain(title)
    const one = JSON.parse(run(['explain', 'plan.json', day, exercise, '--json'], files()).output) as object
    expect(Object.keys(one)).toEqual(expect.arrayContaining(['exercise', 'fills', 'without', 'alternative', 'numbers']))
    const all = JSON.parse(run(['explain', 'plan.json', day, '--json'], files()).output) as readonly object[]
    expect(all.map((each) => Object.keys(each))).toEqual([['session', 'day', 'minutes', 'exercises']])
    const unknown = run(['explain', 'plan.json', day, 'nose-lift'], files())
    expect([unknown.code, unknown.errors]).toEqual([2, expect.stringContaining('is not in the session of')])
    expect(run(['explain', 'plan.json', '2030-01-01', exercise], files()).code).toBe(2)
  })

  it('help-most: says what would help most, and as data everything it asked', () => {
    expect(run(['help-most', 'plan.json'], files()).output).toContain('What would help most')
    const { helps, others, unmet } = JSON.parse(run(['help-most', 'plan.json', '--json'], files()).output) as {
      readonly helps: readonly object[]
      readonly others: readonly object[]
      readonly unmet: readonly object[]
    }
    expect(helps.length + others.length).toBeGreaterThan(10)
    expect(Array.isArray(unmet)).toBe(true)
  })

  it('muscles and exercises: lists and pages', () => {
    expect(run(['muscles']).output).toContain('tibialis-anterior')
    expect(run(['muscles', 'soleus']).output).toContain('In the stride')
    expect(run(['exercises']).output).toContain('split-squat: Split squat')
    expect(run(['exercises', 'split-squat']).output).toContain('How to do it')
  })

  it('muscles and exercises as data: the list, or the one entry', () => {
    const list = JSON.parse(run(['muscles', '--json']).output) as readonly { readonly id: string }[]
    expect([list.length, list[0]?.id]).toEqual([21, 'foot-intrinsics'])
    expect(JSON.parse(run(['exercises', 'split-squat', '--json']).output)).toMatchObject({
      id: 'split-squat',
      ladder: 'one-leg-knee',
    })
  })

  it('complaints: a list, and a page that begins with the red flags and says what was not checked', () => {
    expect(run(['complaints']).output).toContain('achilles-pain')
    const page = run(['complaints', 'achilles-pain']).output
    const places = ['At once: emergency care', 'What it usually is', 'What the plan changes', 'Sources'].map((title) =>
      page.indexOf(title),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(page.replaceAll(/\s+/g, ' ')).toContain(
      'C2.17 (Alfredson 1998, trial; how sure: high; not checked against the paper)',
    )
  })

  it('complaints: bone is red from 1 of 10 and is told as red', () => {
    const page = run(['complaints', 'stress-injury']).output.replaceAll(/\s+/g, ' ')
    expect(page).toContain('RED Any pain, from 1 of 10.')
    expect(page).toContain('--complaint tibia:red')
    expect(page).not.toContain(':amber')
  })

  it('tests: a list, and a page with bands, noise, norms and what it opens', () => {
    expect(run(['tests']).output).toContain('Tests for your own record')
    const page = run(['tests', 'heel-raise']).output.replaceAll(/\s+/g, ' ')
    for (const text of [
      'LOW Under 15 repetitions',
      'A change of less than 6 repetitions may be chance. (R5.6.)',
      '30 to 39 32 27',
      'From 20 repetitions, or what is expected at your age if that is less:',
    ])
      expect(page).toContain(text)
    expect(run(['tests', 'step-down']).output).toContain('4 faults or more')
    expect(run(['tests', 'hop']).output).toContain('PASSED')
  })

  it('muscles: claim and verdict stand side by side, below each other where it is narrow', () => {
    const wide = run(['muscles', 'soleus'], { columns: 80 }).output
    expect(wide).toMatch(/^The article says +The evidence disagrees$/m)
    expect(run(['muscles', 'soleus'], { columns: 50 }).output).toMatch(/^The evidence disagrees$/m)
  })

  it('exercises: the list narrows by muscle, kit and ladder, and a page names its neighbours and their tests', () => {
    const ids = (...words: readonly string[]): readonly string[] =>
      (JSON.parse(run(['exercises', '--json', ...words]).output) as readonly { readonly id: string }[]).map(
        ({ id }) => id,
      )
    expect(ids('--ladder', 'knee-flexion', '--kit', 'none')).toContain('heel-dig-bridge')
    expect(ids('--ladder', 'knee-flexion', '--kit', 'none')).not.toContain('nordic')
    expect(ids('--muscle', 'hamstrings', '--kit', 'gym')).toContain('nordic')
    expect(ids('--muscle', 'biceps')).not.toContain('nordic')
    expect(run(['exercises', '--muscle', 'biceps', '--ladder', 'foot']).output).toContain('No exercise fits')
    expect(run(['exercises', 'assisted-nordic']).output.replaceAll(/\s+/g, ' ')).toContain(
      'Harder - Nordic hamstring lowering (nordic), once "One-leg hamstring bridge" (bridge) reaches 20 repetitions Sources',
    )
  })

  it('every page keeps to the width and says nothing of a missing word', () => {
    const ids = (list: string): readonly string[] =>
      (JSON.parse(run([list, '--json']).output) as readonly { readonly id: string }[]).map(({ id }) => id)
    for (const list of ['muscles', 'exercises', 'complaints', 'tests'])
      for (const id of ids(list)) {
        const { output } = run([list, id], { columns: 80 })
        expect(output.split('\n').filter((line) => line.length > 80)).toEqual([])
        expect(output).not.toMatch(/undefined|\[object/)
      }
  })

  it('body-map: a picture of an emphasis, or of where one muscle is', () => {
    const all = run(['body-map', '--emphasis', 'load-and-evidence', '--out', 'map.svg'])
    expect([all.code, all.output, all.errors]).toEqual([0, '', 'Written: map.svg\n'])
    const svg = all.written.get('map.svg') ?? ''
    expect(svg).toContain('aria-label="Side of hip, left: 1.2 times the usual sets"')
    expect(svg).toMatch(/data-muscle="soleus" data-side="left"[^>]*><path [^>]*fill="#0b3c74"/)
    const one = run(['body-map', '--muscle', 'soleus', '--theme', 'dark']).output
    expect(one).toContain('aria-label="Where to find: lower calf"')
    expect(one.match(/fill="#d2eafa"/g)).toHaveLength(4)
  })

  it('help for every command', () => {
    expect(run(['--help']).output).toContain('explain')
    for (const command of [
      'plan',
      'check',
      'explain',
      'help-most',
      'muscles',
      'exercises',
      'complaints',
      'tests',
      'body-map',
    ]) {
      const asked = run([command, '--help'], { columns: 80 })
      expect([asked.code, asked.output]).toEqual([0, expect.stringContaining(`strongstride ${command}`)])
      expect(asked.output.split('\n').every((line) => line.length <= 80)).toBe(true)
    }
  })

  it('without a command: the shipped example, which says that its today is fixed', () => {
    const done = run([], { today: '2030-01-01' })
    expect(done.code).toBe(0)
    expect(done.output).toContain('planned as of 28 December 2026 whatever today is')
    expect(done.output).toContain('npm start -- plan --runs my-plan.ics --race 2027-04-18')
  })
})
