import { changedIn6Cases } from "../../fixtures/rules/prisma-6/changed-in-6.ts";
import { clientUsageCases } from "../../fixtures/rules/prisma-6/client-usage.ts";
import { rawSqlCases } from "../../fixtures/rules/prisma-6/raw-sql.ts";
import { testOnBinary } from "../../support/rule-cases-on-binary.ts";

const cases = [...rawSqlCases, ...clientUsageCases, ...changedIn6Cases];

testOnBinary("prisma-6", { cases });
