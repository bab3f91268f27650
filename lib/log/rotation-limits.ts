export interface RotationLimits {
  /** A file larger than this is put aside. */
  readonly bytes: number;
  /** How many put aside are kept beside the one in use. */
  readonly keep: number;
  /**
   * Whether a file with this first line was written by us. Asked where the file's name doesn't say
   * so (CLAUDE_LOG_FILE): nothing else is put aside or removed there.
   */
  readonly isOurs?: (firstLine: string) => boolean;
}

/** The seed's figures: 10 MB, five files. */
export const ROTATION: RotationLimits = { bytes: 10 * 1024 * 1024, keep: 5 };
