import type { Look } from "../../../lib/rules/rule.ts";

/**
 * Looks for names of a module in both ways of using it: imported by name, and through the module's
 * own name (`React.lazy`). `names` and `after` are sources of regular expressions; a name that
 * comes from elsewhere, or from nowhere, is left alone.
 */
export function importedName(
  names: string,
  { after, from }: { after: string; from: readonly string[] },
): Look[] {
  return [
    {
      in: "code",
      pattern: new RegExp(
        `(?<![\\w$.#])(?<receiver>[\\w$]{1,60})\\s*\\.\\s*(?:${names})${after}`,
        "g",
      ),
      from,
    },
    {
      in: "code",
      // The group is not `name`: that would take a name nobody imports for the language's own.
      pattern: new RegExp(`(?<![\\w$.#])(?<receiver>${names})${after}`, "g"),
      from,
    },
  ];
}

/** What follows a name that is called, type arguments or not. */
export const CALLED = "\\s*[<(]";
