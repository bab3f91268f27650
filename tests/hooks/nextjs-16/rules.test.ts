import { cachingRules } from "../../../hooks/nextjs-16/rules/caching.ts";
import { middlewareRules } from "../../../hooks/nextjs-16/rules/middleware.ts";
import { requestApiRules } from "../../../hooks/nextjs-16/rules/request-apis.ts";
import { securityRules } from "../../../hooks/nextjs-16/rules/security.ts";
import type { Rule } from "../../../lib/rules/rule.ts";
import { cachingCases } from "../../fixtures/rules/nextjs-16/caching.ts";
import { middlewareCases } from "../../fixtures/rules/nextjs-16/middleware.ts";
import { requestApiCases } from "../../fixtures/rules/nextjs-16/request-apis.ts";
import { securityCases } from "../../fixtures/rules/nextjs-16/security.ts";
import { testRuleTable } from "../../support/rule-table.ts";

const rules: readonly Rule[] = [
  ...cachingRules,
  ...securityRules,
  ...requestApiRules,
  ...middlewareRules,
];
const cases = [...cachingCases, ...securityCases, ...requestApiCases, ...middlewareCases];

testRuleTable("nextjs-16", { rules, cases, path: "src/Sample.tsx" });
