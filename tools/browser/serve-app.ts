import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { preview } from 'vite'

const configFile = join(import.meta.dirname, '..', 'web', 'vite.config.ts')

/** Builds the app and serves it until the answer is called; `APP_ADDRESS` says where. */
const serveApp = async (): Promise<() => Promise<void>> => {
  // In a process of its own: what a test runner sets would make it another app than the one that ships.
  const env = { ...process.env, NODE_ENV: 'production' }
  const built = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'build-web.ts')], {
    env,
    stdio: 'inherit',
  })
  if (built.status !== 0) throw new Error('the app could not be built')
  const server = await preview({ configFile, logLevel: 'warn', preview: { port: 0, strictPort: false } })
  const [address] = server.resolvedUrls?.local ?? []
  if (address === undefined) throw new Error('the app is not served anywhere')
  process.env['APP_ADDRESS'] = address
  return () => server.close()
}

export default serveApp
