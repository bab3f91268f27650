import { hookUsageRules } from "../../../hooks/react-19/rules/hook-usage.ts";
import { legacyPatternRules } from "../../../hooks/react-19/rules/legacy-patterns.ts";
import { recommendationRules } from "../../../hooks/react-19/rules/recommendations.ts";
import { removedApiRules } from "../../../hooks/react-19/rules/removed-apis.ts";
import { serverActionRules } from "../../../hooks/react-19/rules/server-actions.ts";
import type { Rule } from "../../../lib/rules/rule.ts";
import { hookUsageCases } from "../../fixtures/rules/react-19/hook-usage.ts";
import { legacyPatternCases } from "../../fixtures/rules/react-19/legacy-patterns.ts";
import { recommendationCases } from "../../fixtures/rules/react-19/recommendations.ts";
import { removedApiCases } from "../../fixtures/rules/react-19/removed-apis.ts";
import { serverActionCases } from "../../fixtures/rules/react-19/server-actions.ts";
import { testRuleTable } from "../../support/rule-table.ts";

const rules: readonly Rule[] = [
  ...removedApiRules,
  ...legacyPatternRules,
  ...serverActionRules,
  ...hookUsageRules,
  ...recommendationRules,
];
const cases = [
  ...removedApiCases,
  ...legacyPatternCases,
  ...serverActionCases,
  ...hookUsageCases,
  ...recommendationCases,
];

testRuleTable("react-19", { rules, cases, path: "src/Sample.tsx" });
