import { test } from 'vitest'
import { checkPlan } from '../rules/index.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import { examplePlan } from './example-plan.ts'
import { exampleBeginnerPlan } from './example-beginner.ts'
import { FAULTS } from './faults.ts'
import { asReplan } from './plan-edits.ts'
test('try', () => {
  console.log(JSON.stringify(checkPlan(examplePlan, exampleCatalogue)))
  console.log(JSON.stringify(checkPlan(exampleBeginnerPlan, exampleCatalogue)))
  for (const w of exampleBeginnerPlan.weeks)
    console.log(
      w.start,
      w.phase,
      w.contacts,
      w.sessions.map((s) => `${s.id} ${s.legLoad} ${s.heavyLegs} ${s.minutes}`),
      JSON.stringify(w.effectiveSets),
    )
  for (const [n, base] of [
    ['plan', examplePlan],
    ['beginner', exampleBeginnerPlan],
  ] as const)
    for (const f of FAULTS) {
      const p = f.plant(base, exampleCatalogue)
      const v = p === null ? null : checkPlan(p, exampleCatalogue)
      const rules = v === null ? ['NULL'] : [...new Set(v.map((x) => x.rule))]
      if (rules.length !== 1 || rules[0] !== f.rule)
        console.log(n, f.rule, f.name, rules.join(','), JSON.stringify(v?.filter((x) => x.rule !== f.rule).slice(0, 4)))
    }
  console.log(JSON.stringify(checkPlan(asReplan(examplePlan, examplePlan.weeks[2]!.start), exampleCatalogue)))
})
