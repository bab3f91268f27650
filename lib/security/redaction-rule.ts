/**
 * One kind of secret. `apply` runs only on text that holds one of `triggers` (in lower case) in any
 * case. Its patterns consume whatever they have looked at, so that time grows with length alone;
 * they are made when first needed, because an unused regular expression should cost nothing.
 */
export interface RedactionRule {
  readonly triggers: readonly string[];
  apply(text: string): string;
}

/** What stands in the place of a secret. */
export function redacted(kind: string): string {
  return `«redacted:${kind}»`;
}

/** Whether a value names a secret instead of being one: redacted already, `${NAME}`, `<token>`. */
export function isStandIn(value: string): boolean {
  return /^(?:«redacted:[\w-]+»$|\$\{|\$\(|\{\{|<|%\w+%|\*+$|\.{3,}$|[xX]+$|…)/.test(value);
}
