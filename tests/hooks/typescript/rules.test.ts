import { codeExecutionRules } from "../../../hooks/typescript/rules/code-execution.ts";
import { deprecatedApiRules } from "../../../hooks/typescript/rules/deprecated-apis.ts";
import { passwordRules } from "../../../hooks/typescript/rules/password-security.ts";
import { typeSafetyRules } from "../../../hooks/typescript/rules/type-safety.ts";
import { writtenCodeRules } from "../../../hooks/typescript/rules/written-code.ts";
import type { Rule } from "../../../lib/rules/rule.ts";
import { deprecatedApiCases } from "../../fixtures/rules/typescript/deprecated-apis.ts";
import { securityCases } from "../../fixtures/rules/typescript/security.ts";
import { typeSafetyCases } from "../../fixtures/rules/typescript/type-safety.ts";
import { writtenCodeCases } from "../../fixtures/rules/typescript/written-code.ts";
import { testRuleTable } from "../../support/rule-table.ts";

const rules: readonly Rule[] = [
  ...typeSafetyRules,
  ...deprecatedApiRules,
  ...passwordRules,
  ...codeExecutionRules,
  ...writtenCodeRules,
];
const cases = [...typeSafetyCases, ...deprecatedApiCases, ...securityCases, ...writtenCodeCases];

testRuleTable("typescript", { rules, cases });
