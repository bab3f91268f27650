import { samplePatternCases } from "../../fixtures/rules/plugin-template/sample-patterns.ts";
import { testOnBinary } from "../../support/rule-cases-on-binary.ts";

const isBefore = ({ rule }: { rule: string }) => rule !== "review-pattern";

testOnBinary("plugin-template", { cases: samplePatternCases.filter(isBefore) });
testOnBinary("plugin-template", {
  event: "PostToolUse",
  cases: samplePatternCases.filter((one) => !isBefore(one)),
});
