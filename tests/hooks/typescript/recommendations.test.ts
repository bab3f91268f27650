import { expect, test } from "bun:test";
import { recommendationFor } from "../../../hooks/typescript/rules/recommendations.ts";

const CASES: readonly [path: string, type: string | undefined][] = [
  ["/p/tsconfig.json", "config_files"],
  ["/p/tsconfig.build.json", "config_files"],
  ["/p/packages/a/tsconfig-base.json", "config_files"],
  ["/p/package.json", undefined],
  ["/p/my-tsconfig.json", undefined],
  ["/p/src/user.test.ts", "test_files"],
  ["/p/src/user.spec.tsx", "test_files"],
  ["/p/src/user_test.ts", "test_files"],
  ["/p/src/__tests__/user.ts", "test_files"],
  ["/p/tests/user.mts", "test_files"],
  ["C:\\p\\tests\\user.ts", "test_files"],
  ["/p/src/latest.ts", "typescript_files"],
  ["/p/src/contest/inspect.tsx", "typescript_files"],
  ["/p/src/special-attestation.ts", "typescript_files"],
  ["/p/src/types.d.ts", "typescript_files"],
  ["/p/src/old.js", "migration_context"],
  ["/p/src/Old.jsx", "migration_context"],
  ["/p/src/App.vue", undefined],
  ["/p/README.md", undefined],
  ["", undefined],
];

for (const [path, type] of CASES) {
  test(`recommendationFor(${JSON.stringify(path)}) is ${type ?? "nothing"}`, () => {
    expect(recommendationFor(path)?.type).toBe(type as never);
  });
}
