/** Bytes. What is larger was not written by us, and would take a hook its time. */
export const LARGEST_STATE = 4 * 1024 * 1024;

/** Levels. JSON.parse reads far more than JSON.stringify can write again. */
export const DEEPEST_NESTING = 500;
