import { hook as written } from "../../../hooks/plugin-template/check-written.ts";
import { hook as patterns } from "../../../hooks/plugin-template/validate-patterns.ts";
import { samplePatternCases as cases } from "../../fixtures/rules/plugin-template/sample-patterns.ts";
import { testRuleTable } from "../../support/rule-table.ts";

const rules = [...patterns.rules ?? [], ...written.rules ?? []];

testRuleTable("plugin-template", { rules, cases });
