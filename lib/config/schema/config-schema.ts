import { z } from "zod";
import { HOOK_NAME, PLUGIN_NAME, RULE_NAME } from "../checked-settings.ts";
import { globDefect, LONGEST_PATTERN } from "../glob-defect.ts";
import { LEVELS, MOST_PATTERNS } from "../settings.ts";

const pattern = z.string().min(1).max(LONGEST_PATTERN)
  .refine((text) => globDefect(text) === undefined);

/**
 * `.claude/tackle.json` of a project and `tackle.json` of the user's Claude directory. The source
 * of the published JSON Schema; `checkedSettings` and `settingsIn`, by which it is read, are held to it.
 */
export const ConfigSchema = z.strictObject({
  $schema: z.string().optional().describe("Where an editor finds this schema"),
  rules: z.record(
    z.string().regex(RULE_NAME),
    z.enum(LEVELS).describe(
      "off: say nothing. tip, warn: advise. deny: refuse the edit. Only the user's own file lowers a rule that refuses",
    ),
  ).optional().describe(
    'Rules at another level, by "plugin/rule"; "plugin/*" is all rules of a plugin that are not named',
  ),
  hooks: z.record(z.string().regex(HOOK_NAME), z.literal("off")).optional().describe(
    'Hooks to switch off, by "plugin/hook". Only the user\'s own file switches off one that refuses edits',
  ),
  plugins: z.record(z.string().regex(PLUGIN_NAME), z.literal("off")).optional().describe(
    "Plugins to switch off. In a project's file, hooks that refuse edits stay on",
  ),
  ignore: z.array(pattern).max(MOST_PATTERNS).optional().describe(
    "Files to leave alone: patterns (*, **, ?, [a-z], {a,b}) relative to the project's root. From a project's file they silence advice, from the user's own file refusals too",
  ),
});

/** JSON Schema (2020-12) of both files. */
export function configJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(ConfigSchema);
  return { $schema, title: "tackle.json", ...schema };
}
