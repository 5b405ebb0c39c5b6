import { err, ok } from '@strongstride/core'
import { cachingOf, INDEX, mediaTypeOf, readAppFile } from '../pages/app-file.ts'
import { preloadsOf } from '../pages/app-preloads.ts'
import { routeOf, type Asked, type Outcome, type Route, type Services } from '../route.ts'

/** Paths where only the rows before are: a slip there must not show a page. */
const NO_PAGES = /^\/(api|calendar)(\/|$)/

const ETAG_DIGITS = 32

const showPage = async (
  { request }: Asked<never, undefined, undefined>,
  { config, surroundings }: Services,
): Promise<Outcome> => {
  const { pathname } = new URL(request.url)
  if (config.appFolder === null || NO_PAGES.test(pathname)) return err({ type: 'not-found' })
  const file = await readAppFile(config.appFolder, pathname, request.headers.get('accept-encoding') ?? '')
  if (file === null) return err({ type: 'not-found' })
  const etag = `"${surroundings.hash(file.bytes).slice(0, ETAG_DIGITS)}"`
  const link = file.name === INDEX ? await preloadsOf(config.appFolder, pathname) : null
  const headers = {
    ...(link === null ? {} : { link }),
    etag,
    'cache-control': cachingOf(file.name),
    vary: 'accept-encoding',
    ...(file.coding === null ? {} : { 'content-encoding': file.coding }),
  }
  if (request.headers.get('if-none-match') === etag) return ok({ status: 304, headers, kind: 'page' })
  const type = mediaTypeOf(file.name)
  const length = { 'content-length': String(file.bytes.byteLength) }
  return request.method === 'HEAD'
    ? ok({ status: 200, headers: { ...headers, ...length, 'content-type': type }, kind: 'page' })
    : ok({ status: 200, content: file.bytes, type, headers, kind: 'page' })
}

const pageRoute = (method: 'GET' | 'HEAD'): Route =>
  routeOf({
    name: method === 'GET' ? 'showPage' : 'findPage',
    says: 'The app. A path without a file of its own is a place in the app.',
    method,
    path: '/*',
    callers: ['anyone'],
    answers: [{ status: 200, says: 'A file of the app.', schema: null, type: '*/*' }],
    problems: ['not-found'],
    handle: showPage,
  })

/** The app itself, after all other rows. */
export const PAGE_ROUTES: readonly Route[] = [pageRoute('GET'), pageRoute('HEAD')]
