import { testCatalogue } from '@strongstride/cli/testing'
import { makePlan } from '@strongstride/core'
import type { Plan } from '@strongstride/core'
import { generateRunner, withTrueSums } from '@strongstride/core/testing'
import { describe, expect, it } from 'vitest'
import { figureOf, figuresJson, formatFigures } from '../../bench/figure.ts'
import { weekUses } from '../../bench/week-use.ts'

describe('a figure', () => {
  it('is held against its goal', () => {
    expect(figureOf('a', 0, 'faults', { goal: ['=', 0] }).ok).toBe(true)
    expect(figureOf('a', 1, 'faults', { goal: ['=', 0] }).ok).toBe(false)
    expect(figureOf('a', 1.5, 's', { goal: ['<', 1.5] }).ok).toBe(false)
    expect(figureOf('a', 0.85, 'share', { goal: ['>=', 0.85] }).ok).toBe(true)
    expect(figureOf('a', 99, 's').ok).toBe(true)
  })

  it('reads in 80 columns, with what is behind it', () => {
    const notes = Array.from({ length: 20 }, (_, seed) => `seed ${seed}: ${'a long story '.repeat(10)}`)
    const text = formatFigures([figureOf('runners-rules-broken', 20, 'faults', { goal: ['=', 0], notes })])
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(text).toContain('and 8 more')
    expect(text).toContain('0 of 1 goals met')
  })

  it('is data for programs, without its notes', () => {
    const figure = figureOf('command-cold-seconds', 0.12345, 's', { goal: ['<', 1.5], notes: ['five runs'] })
    expect(JSON.parse(figuresJson([figure]))).toEqual([
      { id: 'command-cold-seconds', value: 0.123, unit: 's', goal: '< 1.5', ok: true },
    ])
  })
})

describe('the use of minutes', () => {
  /** A plan whose sessions of one week keep nothing but their first exercise. */
  const thinned = (plan: Plan, week: string): Plan =>
    withTrueSums(
      {
        ...plan,
        weeks: plan.weeks.map((each) =>
          each.start === week
            ? { ...each, sessions: each.sessions.map((session) => ({ ...session, items: session.items.slice(0, 1) })) }
            : each,
        ),
      },
      testCatalogue(),
    )

  it('finds minutes left lying, and says what they could have been used for', () => {
    const made = makePlan(generateRunner(3), testCatalogue())
    if (!made.ok) throw new Error('runner 3 has a plan')
    const week = weekUses(made.value, testCatalogue()).find(({ room }) => room === null)?.week ?? ''
    const [thin] = weekUses(thinned(made.value, week), testCatalogue()).filter((use) => use.week === week)
    expect(thin?.share).toBeLessThan(0.85)
    expect(thin?.excuse).toBeNull()
    expect(thin?.room).toMatch(/^a set (more )?of [a-z-]+ in \d+-[A-D]$/)
  })
})
