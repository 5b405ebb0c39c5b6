import type { CatalogueComplaint } from '@strongstride/catalogue'
import { BONE_TISSUES } from '@strongstride/core'
import { BONE_LIGHT_WORDS, LIGHT_WORDS } from './words.ts'

/** What every page about a complaint says first. */
export const COMPLAINT_OPENING =
  'This page cannot tell you what you have. If one of the signs below is yours, stop here and get help.'

/** What the plan leaves alone. */
export const RUNS_STAY = 'It changes strength work alone: your runs stay as you planned them, so cut those yourself.'

/** Whether a complaint is one of bone, which is never trained through pain. */
export const isOfBone = ({ tissues }: Pick<CatalogueComplaint, 'tissues'>): boolean =>
  tissues.some((tissue) => BONE_TISSUES.includes(tissue))

/** The lights of a complaint, in words. */
export const lightWords = (
  complaint: Pick<CatalogueComplaint, 'tissues'>,
): typeof LIGHT_WORDS | typeof BONE_LIGHT_WORDS => (isOfBone(complaint) ? BONE_LIGHT_WORDS : LIGHT_WORDS)
