/**
 * Bytes of a file, and characters of a text, above which the rules do not look: nobody wrote it by
 * hand, and a hook has no time for it.
 */
export const LARGEST_TEXT = 524_288;
