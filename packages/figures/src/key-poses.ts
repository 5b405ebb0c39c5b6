import type { FigureDrawing } from '@strongstride/core'
import { BASE_POSES } from './base-poses.ts'
import { applyPose, NEUTRAL } from './full-pose.ts'
import { mixPoses } from './mix-poses.ts'
import { solvePose, type SolvedPose } from './solve-pose.ts'

/** The solved key poses of a drawing of the whole body. */
export const solveKeys = ({ view, from, pose, keys }: FigureDrawing): readonly SolvedPose[] => {
  const base = applyPose(applyPose(NEUTRAL, BASE_POSES[from], view), pose ?? {}, view)
  return keys.map((key) => solvePose(applyPose(base, key, view), view))
}

/** A frame between two solved key poses, from 0 to 1 of the way. */
export const solveBetween = (a: SolvedPose, b: SolvedPose, share: number): SolvedPose => {
  if (share <= 0) return a
  if (share >= 1) return b
  return solvePose(mixPoses(a, b, share), a.skeleton.view)
}
