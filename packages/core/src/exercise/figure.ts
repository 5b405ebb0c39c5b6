/** From where an exercise is looked at. `foot`: one bare foot from its inner side; `foot-top`: from above. */
export const FIGURE_VIEWS = ['side', 'front', 'foot', 'foot-top'] as const
/** One of {@link FIGURE_VIEWS}. */
export type FigureView = (typeof FIGURE_VIEWS)[number]

/** Poses that a drawing starts from; `docs/figures.md` lists their angles. */
export const FIGURE_BASES = [
  'stand',
  'one-leg',
  'split',
  'squat',
  'hinge',
  'sit',
  'long-sit',
  'supine',
  'hook-lying',
  'bridge',
  'prone',
  'plank',
  'press-up',
  'all-fours',
  'kneel',
  'half-kneel',
  'side-lying',
  'side-plank',
  'hang',
  'flight',
] as const
/** One of {@link FIGURE_BASES}. */
export type FigureBase = (typeof FIGURE_BASES)[number]

/** A place: across and up in percent of body height from the middle of the floor, and, if given, towards the viewer. */
export type FigurePlace = readonly [number, number] | readonly [number, number, number]

/**
 * Joint angles of a leg in degrees; `shank` (tilt of the shank, + knee forward) stands in for `hip`; `edge` lifts the outer
 * edge of a free foot, less than 0 the inner one.
 */
export interface FigureLeg {
  readonly hip?: number | undefined
  readonly out?: number | undefined
  readonly turn?: number | undefined
  readonly shank?: number | undefined
  readonly knee?: number | undefined
  readonly ankle?: number | undefined
  readonly edge?: number | undefined
}

/** Joint angles of an arm in degrees; `hang` lets it hang straight down whatever the trunk does. */
export interface FigureArm {
  readonly shoulder?: number | undefined
  readonly out?: number | undefined
  readonly turn?: number | undefined
  readonly elbow?: number | undefined
  readonly hang?: boolean | undefined
}

/** A planted foot: where its ball (or heel) is, and how far the heel is up (`pitch`, degrees). */
export interface FigureFoot {
  readonly at?: FigurePlace | undefined
  readonly pitch?: number | undefined
  readonly by?: 'ball' | 'heel' | undefined
  readonly turn?: number | undefined
  /** Toes up on something that lies under them, in degrees. */
  readonly toes?: number | undefined
}

/** Parts of the body that a hand can lie on. */
export const FIGURE_HOLDS = ['hip', 'chest', 'shoulder', 'head', 'thigh', 'knee', 'ankle', 'foot', 'belly'] as const
/** One of {@link FIGURE_HOLDS}. */
export type FigureHold = (typeof FIGURE_HOLDS)[number]

/** A hand that is fixed: at a place, or on the body; `flare` turns the elbow outwards, in degrees. */
export interface FigureHand {
  readonly at?: FigurePlace | undefined
  readonly on?: FigureHold | undefined
  readonly flare?: number | undefined
}

/** A part that rests on something: the point where it touches. */
export interface FigureRest {
  readonly at: FigurePlace
}

/** What of the body is said anew; all that is left out stays as it was in the pose before. */
export interface FigurePose {
  readonly trunk?: number | undefined
  readonly lean?: number | undefined
  readonly turn?: number | undefined
  readonly twist?: number | undefined
  readonly spine?: number | undefined
  readonly bend?: number | undefined
  readonly neck?: number | undefined
  /** The head turned to the near side, in degrees. */
  readonly look?: number | undefined
  readonly pelvis?: FigurePlace | null | undefined
  readonly anchor?: FigurePart | undefined
  readonly legs?: FigureLeg | undefined
  readonly nearLeg?: FigureLeg | undefined
  readonly farLeg?: FigureLeg | undefined
  readonly arms?: FigureArm | undefined
  readonly nearArm?: FigureArm | undefined
  readonly farArm?: FigureArm | undefined
  readonly feet?: FigureFoot | 'free' | undefined
  readonly nearFoot?: FigureFoot | 'free' | undefined
  readonly farFoot?: FigureFoot | 'free' | undefined
  readonly hands?: FigureHand | 'free' | undefined
  readonly nearHand?: FigureHand | 'free' | undefined
  readonly farHand?: FigureHand | 'free' | undefined
  readonly knees?: FigureRest | 'free' | undefined
  readonly nearKnee?: FigureRest | 'free' | undefined
  readonly farKnee?: FigureRest | 'free' | undefined
  readonly elbows?: FigureRest | 'free' | undefined
  readonly nearElbow?: FigureRest | 'free' | undefined
  readonly farElbow?: FigureRest | 'free' | undefined
  readonly seat?: FigureRest | 'free' | undefined
  readonly back?: FigureRest | 'free' | undefined
  readonly foot?: FigureFootPose | undefined
}

/** The bare foot of the views `foot` and `foot-top`, in degrees. */
export interface FigureFootPose {
  /** The heel's lift about the ball, the whole foot's tilt when negative (toes up about the heel). */
  readonly heel?: number | undefined
  readonly bigToe?: number | undefined
  readonly toes?: number | undefined
  /** The arch, from 0 (flat) to 1 (high). */
  readonly arch?: number | undefined
  /** Tilt of the shank forward. */
  readonly shank?: number | undefined
  /** Bent knee: the thigh is seen, going back. */
  readonly knee?: number | undefined
  /** From above: toes spread apart, from 0 to 1. */
  readonly spread?: number | undefined
  /** From above: the forefoot turned inwards, in degrees. */
  readonly inward?: number | undefined
}

/** Parts that can be the fixed one, from which the rest of the body is solved. */
export const FIGURE_PARTS = [
  'seat',
  'back',
  'near-foot',
  'far-foot',
  'near-knee',
  'far-knee',
  'near-hand',
  'far-hand',
  'near-elbow',
  'far-elbow',
] as const
/** One of {@link FIGURE_PARTS}. */
export type FigurePart = (typeof FIGURE_PARTS)[number]

/** Where a band, strap or rope ends: a part of the body, or a place. */
export const FIGURE_ENDS = [
  'near-hand',
  'far-hand',
  'near-foot',
  'far-foot',
  'near-ankle',
  'far-ankle',
  'near-knee',
  'far-knee',
  'near-thigh',
  'far-thigh',
  'pelvis',
  'chest',
] as const
/** One of {@link FIGURE_ENDS}, or a place. */
export type FigureEnd = (typeof FIGURE_ENDS)[number] | FigurePlace

/** Things that stand somewhere. */
export const FIGURE_FURNITURE = [
  'step',
  'box',
  'bench',
  'chair',
  'wall',
  'bar',
  'post',
  'hurdle',
  'line',
  'mat',
  'seat',
  'pad',
  'plate',
  'doorway',
] as const

/** Things that are held or worn. */
export const FIGURE_HELD = [
  'dumbbell',
  'kettlebell',
  'barbell',
  'ball',
  'towel',
  'stick',
  'slider',
  'wheel',
  'trap-bar',
  'handle',
] as const

/** Things that run from one end to another. */
export const FIGURE_LINES = ['band', 'rope', 'strap', 'cable', 'towel', 'stick'] as const

/** A thing in the drawing, in percent of body height. */
export type FigureProp =
  | {
      readonly kind: (typeof FIGURE_FURNITURE)[number]
      /** Its middle, across. */
      readonly x: number
      readonly width?: number | undefined
      /** Height of its top (of a bar: its own height). */
      readonly height?: number | undefined
    }
  | {
      readonly kind: (typeof FIGURE_HELD)[number]
      readonly by: (typeof FIGURE_HOLDERS)[number]
      readonly size?: number | undefined
    }
  | { readonly kind: 'backpack' }
  | { readonly kind: (typeof FIGURE_LINES)[number]; readonly from: FigureEnd; readonly to: FigureEnd }
  | { readonly kind: 'loop'; readonly round: 'ankles' | 'knees' | 'feet' | 'thighs' }

/** Who holds a held thing. */
export const FIGURE_HOLDERS = [
  'near-hand',
  'far-hand',
  'both-hands',
  'shoulders',
  'front-shoulders',
  'hips',
  'near-foot',
  'far-foot',
  'feet',
  'knees',
  'near-knee',
  'back',
] as const

/** How an exercise is drawn: key poses as data. Two are start and end; one is a hold; more are passed in turn. */
export interface FigureDrawing {
  readonly view: FigureView
  readonly from: FigureBase
  /** Height of the viewer over the horizontal in degrees, for poses that lie across the line of sight. */
  readonly tilt?: number | undefined
  /** Which side works and is tinted; left out: both, or the near one where sides are done apart. */
  readonly works?: 'near' | 'far' | 'both' | undefined
  /** Said once for all keys. */
  readonly pose?: FigurePose | undefined
  readonly keys: readonly FigurePose[]
  /** Which two keys a still shows, from 0; left out: the first and the last of two, the first and the middle of more. */
  readonly shows?: readonly [number, number] | undefined
  readonly props?: readonly FigureProp[] | undefined
}
