/**
 * Sources of regular expressions that tell, in SQL written in code, a value put into the text from
 * everything else that may be put there (a table, a column, a placeholder, a list of conditions).
 * They expect strings to be visible (view `uncommented`) and no flag `i`.
 */

/** What cannot be anybody's input: constants, numbers, what was quoted. */
export const SAFE_VALUE =
  "(?:[A-Z][A-Z0-9_]*\\b(?!\\s*[.([])|\\d+|(?:Number|BigInt|parseInt|parseFloat)\\s*\\([^`{}]{0,200}\\)|[\\w$.]*(?:[qQ]uote|[eE]scape|[sS]anitiz)[\\w$]*\\([^`{}]{0,200}\\))";

const INTERPOLATION = `\\$\\{(?!\\s*${SAFE_VALUE}\\s*\\})[^{}\`]{1,200}\\}`;

// `a = `, `a <> `, `a LIKE `, `a BETWEEN `, `a->>'b' = `; not the distances of vector columns (`<->`).
const OPERATOR = "\\s*(?:<>|!=|[<>]=?|=|\\b(?i:I?LIKE|BETWEEN)\\b)\\s*";

/** Statements whose values can be parameters: not SET, ALTER, CREATE and the like. */
export const TAKES_PARAMETERS =
  "\\s*\\(?\\s*(?i:SELECT|INSERT|UPDATE|DELETE|WITH|MERGE|REPLACE)\\b";

/** `= '${value}'`: compared, and in quotes of its own. */
export const QUOTED = `[\\w"'\\])}]${OPERATOR}'%?${INTERPOLATION}%?'`;

/** `= ${value}`, `IN (${value})`, `VALUES (${value}`: a value only where no parameters are given. */
export const BARE =
  `(?:[\\w"'\\])]${OPERATOR}${INTERPOLATION}(?=[\\s),;\`]|::)|(?i:\\bIN)\\s*\\(\\s*${INTERPOLATION}\\s*\\)|(?i:\\bVALUES)\\s*\\(\\s*'?${INTERPOLATION})`;

/** Statements in a string of that quote, up to `= '` and the end of the string, and what is added. */
export function concatenated(quote: string, start: string): string {
  const text = `(?:[^${quote}\\\\]|\\\\[^]){0,2000}?`;
  return `${quote}${start}${text}[\\w"'\\])]${OPERATOR}\\\\?'%?${quote}\\s*\\+\\s*(?!["'\`\\s]|${SAFE_VALUE})`;
}
