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
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
})
const components = createRoute({
  getParentRoute: () => root,
  path: '/components',
  component: lazyRouteComponent(() => import('../design/components-page.tsx'), 'ComponentsPage'),
})

/** The pages, by their addresses. */
export const router = createRouter({
  routeTree: root.addChildren([home, start, today, plan, settings, components]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
