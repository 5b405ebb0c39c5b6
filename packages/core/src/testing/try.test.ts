import { test } from 'vitest'
import { checkPlan } from '../rules/index.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import { examplePlan } from './example-plan.ts'
test('try', () => {
  console.log(JSON.stringify(checkPlan(examplePlan, exampleCatalogue), null, 1))
  for (const w of examplePlan.weeks) console.log(w.start, w.phase, w.contacts, w.sessions.map((s) => `${s.id} ${s.legLoad} ${s.heavyLegs} ${s.minutes}`), JSON.stringify(w.effectiveSets))
  const t = performance.now(); for (let i = 0; i < 100; i++) checkPlan(examplePlan, exampleCatalogue); console.log((performance.now() - t) / 100)
})
