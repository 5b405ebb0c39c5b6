import type { Route } from '../route.ts'
import { BLOB_ROUTES } from './blob-routes.ts'
import { CALENDAR_ROUTES } from './calendar-routes.ts'
import { documentRoute } from './document-routes.ts'
import { EXPORT_ROUTES } from './export-routes.ts'
import { FEED_ROUTES } from './feed-routes.ts'
import { HEALTH_ROUTES } from './health-routes.ts'
import { OWNER_ROUTES } from './owner-routes.ts'
import { PAGE_ROUTES } from './page-routes.ts'
import { RUNNER_ROUTES } from './runner-routes.ts'
import { SYNC_ROUTES } from './sync-routes.ts'

const ROWS: readonly Route[] = [
  ...HEALTH_ROUTES,
  ...RUNNER_ROUTES,
  ...OWNER_ROUTES,
  ...SYNC_ROUTES,
  ...BLOB_ROUTES,
  ...CALENDAR_ROUTES,
  ...FEED_ROUTES,
  ...EXPORT_ROUTES,
]

/**
 * Everything this server answers. The router, the OpenAPI document, the tests of who may call and the hostile tests are
 * made from it; a row that is added is in all of them.
 */
export const ROUTES: readonly Route[] = [...ROWS, documentRoute(ROWS), ...PAGE_ROUTES]
