import { deprecatedApiCases } from "../../fixtures/rules/typescript/deprecated-apis.ts";
import { securityCases } from "../../fixtures/rules/typescript/security.ts";
import { typeSafetyCases } from "../../fixtures/rules/typescript/type-safety.ts";
import { writtenCodeCases } from "../../fixtures/rules/typescript/written-code.ts";
import { testOnBinary } from "../../support/rule-cases-on-binary.ts";

testOnBinary("typescript", {
  cases: [...deprecatedApiCases, ...securityCases, ...typeSafetyCases],
});
testOnBinary("typescript", { event: "PostToolUse", cases: writtenCodeCases });
