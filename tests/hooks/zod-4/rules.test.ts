import { hook as deprecated } from "../../../hooks/zod-4/check-deprecated-apis.ts";
import { hook as usage } from "../../../hooks/zod-4/validate-zod-usage.ts";
import { deprecatedApiCases } from "../../fixtures/rules/zod-4/deprecated-apis.ts";
import { schemaUsageCases } from "../../fixtures/rules/zod-4/schema-usage.ts";
import { testRuleTable } from "../../support/rule-table.ts";

const rules = [...deprecated.rules ?? [], ...usage.rules ?? []];
const cases = [...deprecatedApiCases, ...schemaUsageCases];

testRuleTable("zod-4", { rules, cases });
