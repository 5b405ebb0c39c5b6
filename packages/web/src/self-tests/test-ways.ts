import type { ExerciseId } from '@strongstride/core'
import type { TestDemand } from '@strongstride/core/report'

/** How a test is taken on a screen, and what it asks of the body. */
export interface TestWay extends TestDemand {
  /** An exercise whose figure shows the movement; null where none does. */
  readonly figure: ExerciseId | null
  /** Tests without sides have one result. */
  readonly sides: 1 | 2
  /** `tap`: counted by tapping. `clock`: seconds that run. `number`: measured elsewhere and typed. */
  readonly how: 'tap' | 'clock' | 'number'
  /** Beats a minute of the metronome: one up, one down. */
  readonly beat?: number
  /** Nothing above counts. */
  readonly cap?: number
  /** Part of the first visit, which needs no kit and a quarter of an hour (evidence 5.11). */
  readonly isFirst?: true
}

const CALF = ['achilles', 'calf', 'ankle', 'plantar-fascia', 'foot-bone', 'tibia'] as const
const KNEE = ['knee', 'patellar-tendon'] as const
const LANDING = [...CALF, ...KNEE, 'hip', 'femur', 'shin'] as const
const FOOT = ['plantar-fascia', 'foot-bone'] as const

/** Every test of the catalogue, in the order of a visit: balance, feet, holds, repetitions, jumps (R5.3). */
export const TEST_WAYS: Readonly<Record<string, TestWay>> = {
  balance: {
    figure: 'barefoot-balance',
    sides: 2,
    how: 'clock',
    cap: 45,
    tissues: ['ankle', 'foot-bone'],
    isImpact: false,
    isFirst: true,
  },
  'toe-yoga': { figure: 'toe-yoga', sides: 2, how: 'tap', cap: 10, tissues: FOOT, isImpact: false, isFirst: true },
  'short-foot': { figure: 'short-foot-seated', sides: 2, how: 'tap', cap: 10, tissues: FOOT, isImpact: false },
  'paper-grip': { figure: 'big-toe-press', sides: 2, how: 'tap', cap: 3, tissues: FOOT, isImpact: false },
  'big-toe-range': { figure: null, sides: 2, how: 'number', tissues: FOOT, isImpact: false },
  'knee-to-wall': { figure: 'ankle-rocker', sides: 2, how: 'number', tissues: ['ankle', 'achilles'], isImpact: false },
  'side-plank': {
    figure: 'side-plank',
    sides: 2,
    how: 'clock',
    tissues: ['shoulder', 'low-back', 'hip'],
    isImpact: false,
    isFirst: true,
  },
  plank: { figure: 'plank', sides: 1, how: 'clock', cap: 120, tissues: ['shoulder', 'low-back'], isImpact: false },
  'wall-sit': { figure: 'wall-sit', sides: 1, how: 'clock', tissues: KNEE, isImpact: false },
  'back-hold': { figure: 'sorensen-hold', sides: 1, how: 'clock', cap: 240, tissues: ['low-back'], isImpact: false },
  'step-down': {
    figure: 'lateral-step-down',
    sides: 2,
    how: 'tap',
    tissues: [...KNEE, 'hip'],
    isImpact: false,
    isFirst: true,
  },
  'one-leg-squat': {
    figure: 'pistol-to-box',
    sides: 2,
    how: 'tap',
    cap: 5,
    tissues: [...KNEE, 'hip'],
    isImpact: false,
  },
  'heel-raise': {
    figure: 'one-leg-heel-raise',
    sides: 2,
    how: 'tap',
    beat: 60,
    tissues: CALF,
    isImpact: false,
    isFirst: true,
  },
  'bent-heel-raise': {
    figure: 'one-leg-bent-knee-heel-raise',
    sides: 2,
    how: 'tap',
    beat: 60,
    tissues: CALF,
    isImpact: false,
  },
  'toe-extended-raise': {
    figure: 'one-leg-toe-extended-heel-raise',
    sides: 2,
    how: 'tap',
    tissues: CALF,
    isImpact: false,
  },
  'loaded-heel-raise': { figure: 'weighted-heel-raise', sides: 2, how: 'number', tissues: CALF, isImpact: false },
  'tibialis-raise': {
    figure: 'wall-tibialis-raise',
    sides: 1,
    how: 'tap',
    beat: 60,
    tissues: ['shin', 'tibia', 'ankle'],
    isImpact: false,
  },
  bridge: {
    figure: 'one-leg-long-lever-bridge',
    sides: 2,
    how: 'tap',
    tissues: ['hamstring', 'low-back'],
    isImpact: false,
    isFirst: true,
  },
  'sit-to-stand': {
    figure: 'one-leg-sit-to-stand',
    sides: 2,
    how: 'tap',
    tissues: [...KNEE, 'hip'],
    isImpact: false,
    isFirst: true,
  },
  'split-squat': { figure: 'split-squat', sides: 2, how: 'tap', beat: 40, tissues: [...KNEE, 'hip'], isImpact: false },
  'side-lying-raise': {
    figure: 'side-lying-leg-raise',
    sides: 2,
    how: 'tap',
    beat: 60,
    tissues: ['hip', 'iliotibial-band'],
    isImpact: false,
  },
  'two-leg-hop': { figure: 'double-pogo', sides: 1, how: 'tap', cap: 10, tissues: LANDING, isImpact: true },
  hop: { figure: 'one-leg-pogo', sides: 2, how: 'tap', cap: 10, tissues: LANDING, isImpact: true },
  'pogo-ten-seconds': { figure: 'double-pogo', sides: 1, how: 'tap', tissues: LANDING, isImpact: true },
  'hop-distance': { figure: null, sides: 1, how: 'number', tissues: LANDING, isImpact: true },
  'countermovement-jump': { figure: 'countermovement-jump', sides: 1, how: 'number', tissues: LANDING, isImpact: true },
  'drop-jump-index': { figure: 'drop-jump', sides: 1, how: 'number', tissues: LANDING, isImpact: true },
}
