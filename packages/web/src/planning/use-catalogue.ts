import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { useEffect, useState } from 'react'
import { loadCatalogue } from './catalogue.ts'

/** The catalogue, for reading; null until it is here. */
export const useCatalogue = (): CompiledCatalogue | null => {
  const [catalogue, setCatalogue] = useState<CompiledCatalogue | null>(null)
  useEffect(() => {
    let isWanted = true
    loadCatalogue().then(
      (loaded) => {
        if (isWanted) setCatalogue(loaded)
      },
      () => null,
    )
    return () => {
      isWanted = false
    }
  }, [])
  return catalogue
}
