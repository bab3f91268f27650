import { deprecatedApiCases } from "../../fixtures/rules/zod-4/deprecated-apis.ts";
import { schemaUsageCases } from "../../fixtures/rules/zod-4/schema-usage.ts";
import { testOnBinary } from "../../support/rule-cases-on-binary.ts";

const cases = [...deprecatedApiCases, ...schemaUsageCases];

testOnBinary("zod-4", { cases });
