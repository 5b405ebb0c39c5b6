/** Numbers that tell one draw of runners from the next: an odd step whose multiples cover all of 32 bits. */
const STEP = 0x9e_37_79_b9

/** A number of 32 bits stirred so that neighbours have nothing in common; no two numbers become the same. */
const stir = (number: number): number => {
  let stirred = number >>> 0
  stirred = Math.imul(stirred ^ (stirred >>> 16), 0x85_eb_ca_6b)
  stirred = Math.imul(stirred ^ (stirred >>> 13), 0xc2_b2_ae_35)
  return (stirred ^ (stirred >>> 16)) >>> 0
}

/**
 * The seed of a runner in the series that another seed names: for one series no seed comes twice, and two series share
 * only what chance lets them. `series` is a whole number up to 2^53, `index` counts from 0.
 */
export const seedOf = (series: number, index: number): number => {
  const high = Math.floor(series / 2 ** 32)
  const start = stir(stir(series % 2 ** 32) ^ stir(high + STEP))
  return stir(start + Math.imul(index, STEP))
}
