import { TISSUES, type TissueId } from '@strongstride/core'
import { currentPlan } from '@strongstride/core/journal'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useJournalState } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'
import { Shell } from './shell.tsx'

const Home = (): JSX.Element => {
  const hasPlan = currentPlan(useJournalState()) !== null
  return <Navigate to={hasPlan ? '/today' : '/start'} replace />
}

const NotFound = (): JSX.Element => <p>{useWords().app.notFound}</p>

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => import('../start/start-page.tsx'), 'StartPage'),
})
const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: lazyRouteComponent(() => import('../today/today-page.tsx'), 'TodayPage'),
})
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('../plan/plan-page.tsx'), 'PlanPage'),
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/settings-frame.tsx'), 'SettingsFrame'),
})
const settingsIndex = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
})
const settingsPlaces = createRoute({
  getParentRoute: () => settings,
  path: '/places',
  component: lazyRouteComponent(() => import('../settings/places-page.tsx'), 'PlacesPage'),
})
const settingsTime = createRoute({
  getParentRoute: () => settings,
  path: '/time',
  component: lazyRouteComponent(() => import('../settings/time-page.tsx'), 'TimePage'),
})
const settingsYou = createRoute({
  getParentRoute: () => settings,
  path: '/you',
  component: lazyRouteComponent(() => import('../settings/you-page.tsx'), 'YouPage'),
})
const settingsHealth = createRoute({
  getParentRoute: () => settings,
  path: '/health',
  component: lazyRouteComponent(() => import('../settings/health-page.tsx'), 'HealthPage'),
})
const settingsExercises = createRoute({
  getParentRoute: () => settings,
  path: '/exercises',
  component: lazyRouteComponent(() => import('../settings/exercises-page.tsx'), 'ExercisesPage'),
})
const settingsCalendars = createRoute({
  getParentRoute: () => settings,
  path: '/calendars',
  component: lazyRouteComponent(() => import('../settings/calendars-page.tsx'), 'CalendarsPage'),
})
const settingsDevices = createRoute({
  getParentRoute: () => settings,
  path: '/devices',
  component: lazyRouteComponent(() => import('../settings/devices-page.tsx'), 'DevicesPage'),
})
const settingsData = createRoute({
  getParentRoute: () => settings,
  path: '/data',
  component: lazyRouteComponent(() => import('../settings/data-page.tsx'), 'DataPage'),
})
const components = createRoute({
  getParentRoute: () => root,
  path: '/components',
  component: lazyRouteComponent(() => import('../design/components-page.tsx'), 'ComponentsPage'),
})
const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  component: lazyRouteComponent(() => import('../library/library-page.tsx'), 'LibraryPage'),
})
const sources = createRoute({
  getParentRoute: () => root,
  path: '/library/sources',
  component: lazyRouteComponent(() => import('../library/sources-page.tsx'), 'SourcesPage'),
})
const muscle = createRoute({
  getParentRoute: () => root,
  path: '/library/muscles/$id',
  component: lazyRouteComponent(() => import('../library/muscle-page.tsx'), 'MusclePage'),
})
const exercise = createRoute({
  getParentRoute: () => root,
  path: '/library/exercises/$id',
  component: lazyRouteComponent(() => import('../library/exercise-page.tsx'), 'ExercisePage'),
})
const complaint = createRoute({
  getParentRoute: () => root,
  path: '/library/complaints/$id',
  component: lazyRouteComponent(() => import('../library/complaint-page.tsx'), 'ComplaintPage'),
})
const test = createRoute({
  getParentRoute: () => root,
  path: '/library/tests/$id',
  component: lazyRouteComponent(() => import('../library/test-page.tsx'), 'TestPage'),
})
const session = createRoute({
  getParentRoute: () => root,
  path: '/session/$week/$letter',
  component: lazyRouteComponent(() => import('../session/session-page.tsx'), 'SessionPage'),
})
const body = createRoute({
  getParentRoute: () => root,
  path: '/body',
  component: lazyRouteComponent(() => import('../body/body-page.tsx'), 'BodyPage'),
})

const progress = createRoute({
  getParentRoute: () => root,
  path: '/progress',
  component: lazyRouteComponent(() => import('../progress/progress-page.tsx'), 'ProgressPage'),
})
const niggle = createRoute({
  getParentRoute: () => root,
  path: '/niggle',
  /** `at`: the part that is chosen already. */
  validateSearch: ({ at }: Readonly<Record<string, unknown>>): { readonly at?: TissueId } => {
    const tissue = TISSUES.find((each) => each === at)
    return tissue === undefined ? {} : { at: tissue }
  },
  component: lazyRouteComponent(() => import('../niggle/niggle-page.tsx'), 'NigglePage'),
})
const tests = createRoute({
  getParentRoute: () => root,
  path: '/tests',
  component: lazyRouteComponent(() => import('../self-tests/tests-page.tsx'), 'TestsPage'),
})
const takeTest = createRoute({
  getParentRoute: () => root,
  path: '/tests/$id',
  component: lazyRouteComponent(() => import('../self-tests/take-test-page.tsx'), 'TakeTestPage'),
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
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
