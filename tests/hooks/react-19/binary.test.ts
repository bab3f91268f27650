import { hookUsageCases } from "../../fixtures/rules/react-19/hook-usage.ts";
import { legacyPatternCases } from "../../fixtures/rules/react-19/legacy-patterns.ts";
import { removedApiCases } from "../../fixtures/rules/react-19/removed-apis.ts";
import { serverActionCases } from "../../fixtures/rules/react-19/server-actions.ts";
import { testOnBinary } from "../../support/rule-cases-on-binary.ts";

const cases = [...hookUsageCases, ...legacyPatternCases, ...removedApiCases, ...serverActionCases];

testOnBinary("react-19", { cases, path: "src/sample.tsx" });
