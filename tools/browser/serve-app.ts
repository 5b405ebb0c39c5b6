import { join } from 'node:path'
import { build, preview } from 'vite'

const configFile = join(import.meta.dirname, '..', 'web', 'vite.config.ts')

/** Builds the app and serves it until the answer is called; `APP_ADDRESS` says where. */
const serveApp = async (): Promise<() => Promise<void>> => {
  await build({ configFile, logLevel: 'warn' })
  const server = await preview({ configFile, logLevel: 'warn', preview: { port: 0, strictPort: false } })
  const [address] = server.resolvedUrls?.local ?? []
  if (address === undefined) throw new Error('the app is not served anywhere')
  process.env['APP_ADDRESS'] = address
  return () => server.close()
}

export default serveApp
