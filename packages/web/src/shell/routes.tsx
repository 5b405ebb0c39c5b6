import { TISSUES, type TissueId } from '@strongstride/core'
import { currentPlan } from '@strongstride/core/journal'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useJournalState } from '../runner/runner-context.ts'
import { NoSuchPage, PageTrouble } from './page-trouble.tsx'
import { Shell } from './shell.tsx'

const Home = (): JSX.Element => {
  const hasPlan = currentPlan(useJournalState()) !== null
  return <Navigate to={hasPlan ? '/today' : '/start'} replace />
}

/** Said in place of the browser's own words: at those the router loads all again, and without a network nothing is left. */
class PartMissing extends Error {}

/** A page whose code comes when it is wanted. */
const pageOf = <Part extends Record<string, unknown>, Name extends keyof Part & string>(
  load: () => Promise<Part>,
  name: Name,
) =>
  lazyRouteComponent(
    () =>
      load().catch((cause: unknown) => {
        throw new PartMissing(name, { cause })
      }),
    name,
  )

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage })

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: pageOf(() => import('../start/start-page.tsx'), 'StartPage'),
})
const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: pageOf(() => import('../today/today-page.tsx'), 'TodayPage'),
})
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: pageOf(() => import('../plan/plan-page.tsx'), 'PlanPage'),
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: pageOf(() => import('../settings/settings-frame.tsx'), 'SettingsFrame'),
})
const settingsIndex = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: pageOf(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
})
const settingsPlaces = createRoute({
  getParentRoute: () => settings,
  path: '/places',
  component: pageOf(() => import('../settings/places-page.tsx'), 'PlacesPage'),
})
const settingsTime = createRoute({
  getParentRoute: () => settings,
  path: '/time',
  component: pageOf(() => import('../settings/time-page.tsx'), 'TimePage'),
})
const settingsYou = createRoute({
  getParentRoute: () => settings,
  path: '/you',
  component: pageOf(() => import('../settings/you-page.tsx'), 'YouPage'),
})
const settingsHealth = createRoute({
  getParentRoute: () => settings,
  path: '/health',
  component: pageOf(() => import('../settings/health-page.tsx'), 'HealthPage'),
})
const settingsExercises = createRoute({
  getParentRoute: () => settings,
  path: '/exercises',
  component: pageOf(() => import('../settings/exercises-page.tsx'), 'ExercisesPage'),
})
const settingsCalendars = createRoute({
  getParentRoute: () => settings,
  path: '/calendars',
  component: pageOf(() => import('../settings/calendars-page.tsx'), 'CalendarsPage'),
})
const settingsDevices = createRoute({
  getParentRoute: () => settings,
  path: '/devices',
  component: pageOf(() => import('../settings/devices-page.tsx'), 'DevicesPage'),
})
const settingsData = createRoute({
  getParentRoute: () => settings,
  path: '/data',
  component: pageOf(() => import('../settings/data-page.tsx'), 'DataPage'),
})
const components = createRoute({
  getParentRoute: () => root,
  path: '/components',
  component: pageOf(() => import('../design/components-page.tsx'), 'ComponentsPage'),
})
const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  component: pageOf(() => import('../library/library-page.tsx'), 'LibraryPage'),
})
const sources = createRoute({
  getParentRoute: () => root,
  path: '/library/sources',
  component: pageOf(() => import('../library/sources-page.tsx'), 'SourcesPage'),
})
const muscle = createRoute({
  getParentRoute: () => root,
  path: '/library/muscles/$id',
  component: pageOf(() => import('../library/muscle-page.tsx'), 'MusclePage'),
})
const exercise = createRoute({
  getParentRoute: () => root,
  path: '/library/exercises/$id',
  component: pageOf(() => import('../library/exercise-page.tsx'), 'ExercisePage'),
})
const complaint = createRoute({
  getParentRoute: () => root,
  path: '/library/complaints/$id',
  component: pageOf(() => import('../library/complaint-page.tsx'), 'ComplaintPage'),
})
const test = createRoute({
  getParentRoute: () => root,
  path: '/library/tests/$id',
  component: pageOf(() => import('../library/test-page.tsx'), 'TestPage'),
})
const session = createRoute({
  getParentRoute: () => root,
  path: '/session/$week/$letter',
  component: pageOf(() => import('../session/session-page.tsx'), 'SessionPage'),
})
const body = createRoute({
  getParentRoute: () => root,
  path: '/body',
  component: pageOf(() => import('../body/body-page.tsx'), 'BodyPage'),
})

const progress = createRoute({
  getParentRoute: () => root,
  path: '/progress',
  component: pageOf(() => import('../progress/progress-page.tsx'), 'ProgressPage'),
})
const niggle = createRoute({
  getParentRoute: () => root,
  path: '/niggle',
  /** `at`: the part that is chosen already. */
  validateSearch: ({ at }: Readonly<Record<string, unknown>>): { readonly at?: TissueId } => {
    const tissue = TISSUES.find((each) => each === at)
    return tissue === undefined ? {} : { at: tissue }
  },
  component: pageOf(() => import('../niggle/niggle-page.tsx'), 'NigglePage'),
})
const tests = createRoute({
  getParentRoute: () => root,
  path: '/tests',
  component: pageOf(() => import('../self-tests/tests-page.tsx'), 'TestsPage'),
})
const takeTest = createRoute({
  getParentRoute: () => root,
  path: '/tests/$id',
  component: pageOf(() => import('../self-tests/take-test-page.tsx'), 'TakeTestPage'),
})

/** The pages, by their addresses. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    start,
    today,
    session,
    plan,
    settings.addChildren([
      settingsIndex,
      settingsPlaces,
      settingsTime,
      settingsYou,
      settingsHealth,
      settingsExercises,
      settingsCalendars,
      settingsDevices,
      settingsData,
    ]),
    components,
    body,
    library,
    sources,
    muscle,
    exercise,
    complaint,
    test,
    progress,
    niggle,
    tests,
    takeTest,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: PageTrouble,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
