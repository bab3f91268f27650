import type { Rule } from "../../../lib/rules/rule.ts";

const oldDependency: Rule = {
  id: "zod-3-dependency",
  files: { extensions: [], names: ["package.json"] },
  hint: ['"zod"'],
  when: [{
    in: "uncommented",
    pattern:
      /"zod"\s*:\s*"(?:npm:zod@|workspace:)?\s*[~^=v]{0,2}\s*[0-3](?:\.[\d.xX*]+)?(?:-[\w.]+)?"/g,
  }],
  level: "warn",
  once: "session",
  message: "this asks for a Zod below 4",
  advice: "`npm install zod@4`, in steps: 3.25 and 4 both have `zod/v4` and `zod/v3`",
  skills: ["migrating-v3-to-v4"],
  documentation:
    "A package.json that an edit makes ask for Zod 3 or older. Said once in a session. Left alone: ranges that admit version 4 (`^3.25 || ^4`, `>=3`), and what the file asked for before.",
};

/** What is looked for in package.json. */
export const dependencyRules: readonly Rule[] = [oldDependency];
