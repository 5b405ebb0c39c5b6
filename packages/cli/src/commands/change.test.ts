import { parsePlan } from '@strongstride/core'
import type { PlanDifference } from '@strongstride/core'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../main.ts'
import { capturedWorld } from '../testing/captured-world.ts'

const TODAY = '2026-12-28'

const planFile = (): string => {
  const { world, written } = capturedWorld({ today: TODAY })
  const week = 'mon easy 8km, wed intervals 10km, fri easy 6km, sun long 18km'
  const words = ['plan', '--week', week, '--race', '2027-04-18', '--stage', 'raced', '--json', '--out', 'plan.json']
  if (runCommandLine(words, world) !== 0) throw new Error('no plan')
  return written.get('plan.json') ?? ''
}

const PLAN = planFile()

const change = (...words: readonly string[]) => {
  const { world, output, errors, written } = capturedWorld({ today: TODAY, files: { 'plan.json': PLAN } })
  return { code: runCommandLine(['change', 'plan.json', ...words], world), output: output(), errors: errors(), written }
}

describe('a change is told as a coach would say it', () => {
  test('a run that moves makes way for a session, and the rule that forbids its old day is named', () => {
    const { code, output } = change('--move-run', '2027-01-06:2027-01-05')
    expect(code).toBe(0)
    expect(output).toMatchInlineSnapshot(`
      "Week of Mon 4 Jan
      - Monday's session A moves to Tuesday, because intervals moved to Tuesday: no
        heavy legs the day before a run that matters, nor two days before the longest
        runs and races (PL-1).
      - Wednesday's session B is now by itself, because intervals moved to Tuesday.

      The other 17 weeks stay as they are.
      To take it, say the same with --out FILE.json. The plan you have stays in its
      own file.
      "
    `)
  })

  test('a session goes along with its run', () => {
    expect(change('--move-run', '2027-01-06:2027-01-07').output).toMatchInlineSnapshot(`
      "Week of Mon 4 Jan
      - Wednesday's session B moves to Thursday, because intervals moved to Thursday.

      The other 17 weeks stay as they are.
      To take it, say the same with --out FILE.json. The plan you have stays in its
      own file.
      "
    `)
  })

  test('a day off', () => {
    expect(change('--blackout', '2027-01-06').output).toMatchInlineSnapshot(`
      "Week of Mon 4 Jan
      - Wednesday's session B moves to Thursday, because Wednesday is a day off.

      The other 17 weeks stay as they are.
      To take it, say the same with --out FILE.json. The plan you have stays in its
      own file.
      "
    `)
  })

  test("the runner's own word", () => {
    expect(change('--move', 'A:2027-01-07', '--skip', 'B:2027-01-08').output).toMatchInlineSnapshot(`
      "Week of Mon 4 Jan
      - Monday's session A moves to Thursday, as you asked.
      - In Thursday's session A, bear hold: 1 set instead of 2 sets.
      - Wednesday's session B is left out, as you asked.

      The other 17 weeks stay as they are.
      To take it, say the same with --out FILE.json. The plan you have stays in its
      own file.
      "
    `)
  })

  test('a move that a rule forbids says the rule and the nearest day, and ends with 1', () => {
    const { code, output } = change('--move', 'A:2027-01-09')
    expect(code).toBe(1)
    expect(output).toMatchInlineSnapshot(`
      "Week of Mon 4 Jan
      - Session A cannot go on Sat 9 Jan: no heavy legs the day before a run that
        matters, nor two days before the longest runs and races (PL-1), because of Sun
        10 Jan. It stays on Mon 4 Jan. The nearest day that would do: Fri 8 Jan.

      The other 17 weeks stay as they are.
      "
    `)
  })

  test('nothing asked, nothing changed', () => {
    expect(change().output).toMatchInlineSnapshot(`
      "Nothing has to change: every session stays as it is.
      "
    `)
  })

  test('no line is longer than the page', () => {
    for (const words of [
      ['--blackout', '2027-01-04..2027-01-17'],
      ['--move', 'A:2027-01-09'],
    ])
      for (const line of change(...words).output.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})

test('--json tells the difference as data', () => {
  const difference = JSON.parse(change('--blackout', '2027-01-06', '--json').output) as PlanDifference
  expect(difference.asked).toEqual([{ type: 'day-closed', day: '2027-01-06' }])
  expect(difference.weeks.map(({ start }) => start)).toEqual(['2027-01-04'])
})

test('nothing is written without --out; with it the new plan is one that can be changed again', () => {
  expect(change('--blackout', '2027-01-06').written.size).toBe(0)
  const { written } = change('--blackout', '2027-01-06', '--out', 'next.json')
  const next = parsePlan(JSON.parse(written.get('next.json') ?? 'null'))
  expect(next.ok && next.value.request.blackout).toEqual(['2027-01-06'])
  const { world, output } = capturedWorld({ today: TODAY, files: { 'next.json': written.get('next.json') ?? '' } })
  expect(runCommandLine(['change', 'next.json'], world)).toBe(0)
  expect(output()).toMatch(/every session stays as it is/)
})

test.each([
  [['--move', 'C:2027-01-06'], /the week of 2027-01-04 has no such session; it has 1-A, 1-B/],
  [['--move', 'A:2026-12-20'], /is not in this plan/],
  [['--move', 'A:2027-02-30'], /no such day/],
  [['--move', 'A'], /SESSION:DAY/],
  [['--move-run', '2027-01-05:2027-01-06'], /no run on 2027-01-05/],
  [['--move', 'A:2026-12-29', '--today', '2026-12-31'], /2026-12-29 is past; today is 2026-12-31/],
  [['--blackout', '2026-12-20'], /2026-12-20 is past/],
  [['--move-run', '2026-12-28:2026-12-29', '--today', '2026-12-30'], /is past/],
  [['--runs', 'nothing.ics'], /nothing\.ics/],
])('what cannot be used is refused in a line, and nothing is written: %j', (words, message) => {
  const { code, errors, written } = change(...words, '--out', 'next.json')
  expect(code).toBe(2)
  expect(errors).toMatch(message)
  expect(written.size).toBe(0)
})
