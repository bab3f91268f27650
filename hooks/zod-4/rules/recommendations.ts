import type { Rule } from "../../../lib/rules/rule.ts";
import { CODE, IMPORTS_ZOD, SINCE_4 } from "./files.ts";

const zodSkills: Rule = {
  id: "zod-skills",
  files: CODE,
  hint: ["zod"],
  when: [{ ...IMPORTS_ZOD, pattern: new RegExp(IMPORTS_ZOD.pattern, "g") }],
  since: SINCE_4,
  level: "skill",
  once: "session",
  message: "Zod 4",
  skills: ["validating-schema-basics", "customizing-errors", "migrating-v3-to-v4"],
  documentation: "Files that import Zod.",
};

/** Skills worth reading before schemas are written, named once in a session. */
export const recommendationRules: readonly Rule[] = [zodSkills];
