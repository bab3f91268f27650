/**
 * Sources of regular expressions for the `code` view. The stretches are bounded, so that no text
 * makes them slow.
 */

/** The `z` of `z.string`: a plain name, whose origin a look asks for. */
export const Z = "(?<![\\w$.#])(?<receiver>[\\w$]{1,40})\\s*\\.\\s*";

/** Arguments in their parentheses, with calls and arrow functions in them. */
export const ARGUMENTS =
  "\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]{0,200}\\)){0,200}\\)){0,300}\\)){0,400}\\)";

/** Methods called one after another. */
export const METHODS = `(?:\\s*\\.\\s*[A-Za-z]\\w{0,40}\\s*${ARGUMENTS}){0,12}?`;

/** A property of an object that stands among the arguments of a call: `name:` or `name(…) {`. */
export function propertyOfArgument(name: string): RegExp {
  const inObject = "[(,]\\s*\\{(?:[^{}]|\\{[^{}]{0,200}\\}){0,400}";
  return new RegExp(`\\b(?:${name})\\b(?<=${inObject}\\b(?:${name}))(?=\\s*[:(])`, "g");
}
