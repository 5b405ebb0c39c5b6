import { readCompiledCatalogue, type CompiledCatalogue } from '@strongstride/catalogue/compiled'
import catalogueAddress from '@strongstride/catalogue/catalogue.json?url'

let loading: Promise<CompiledCatalogue> | null = null

const fetchCatalogue = async (): Promise<CompiledCatalogue> => {
  const answer = await fetch(catalogueAddress)
  if (!answer.ok) throw new Error(`the catalogue did not come: ${answer.status}`)
  return readCompiledCatalogue(await answer.json())
}

/** The catalogue, fetched once. After a failure the next call tries again. */
export const loadCatalogue = (): Promise<CompiledCatalogue> => {
  loading ??= fetchCatalogue().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}
