export interface RotationLimits {
  /** A file larger than this is put aside. */
  readonly bytes: number;
  /** How many put aside are kept beside the one in use. */
  readonly keep: number;
}

/** The seed's figures: 10 MB, five files. */
export const ROTATION: RotationLimits = { bytes: 10 * 1024 * 1024, keep: 5 };
