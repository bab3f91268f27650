import { hook as changed } from "../../../hooks/prisma-6/check-deprecated-apis.ts";
import { hook as client } from "../../../hooks/prisma-6/check-prisma-client.ts";
import { hook as rawSql } from "../../../hooks/prisma-6/check-sql-injection.ts";
import { changedIn6Cases } from "../../fixtures/rules/prisma-6/changed-in-6.ts";
import { clientUsageCases } from "../../fixtures/rules/prisma-6/client-usage.ts";
import { rawSqlCases } from "../../fixtures/rules/prisma-6/raw-sql.ts";
import { testRuleTable } from "../../support/rule-table.ts";

const rules = [...rawSql.rules ?? [], ...client.rules ?? [], ...changed.rules ?? []];
const cases = [...rawSqlCases, ...clientUsageCases, ...changedIn6Cases];

testRuleTable("prisma-6", { rules, cases });
