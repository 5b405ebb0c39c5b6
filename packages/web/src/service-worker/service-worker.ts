// Keeps one build of the app on the device and answers from it. It never takes over by itself: the page says when.
import { cacheName, keptPathFor, type Edition } from './edition.ts'
import { dropOthers, keepEdition } from './keep-edition.ts'

/** Written in by the build. */
declare const EDITION: Edition
declare const self: ServiceWorkerGlobalScope

const hash = async (bytes: ArrayBuffer): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const room = async (): Promise<number | null> => {
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined || usage === undefined ? null : quota - usage
}

const answer = async (path: string, request: Request): Promise<Response> => {
  const kept = await caches.open(cacheName(EDITION))
  return (await kept.match(path)) ?? fetch(request)
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepEdition(EDITION, { caches, fetch: (path, options) => fetch(path, options), hash, room }))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers(EDITION, caches).then(() => self.clients.claim()))
})

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const wanted = { method: request.method, url: request.url, isNavigation: request.mode === 'navigate' }
  const path = keptPathFor(wanted, self.location.origin, EDITION)
  if (path !== null) event.respondWith(answer(path, request))
})
