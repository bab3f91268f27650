import { expect, test } from "bun:test";
import { declaredVersion } from "../../../lib/rules/declared-version.ts";

function versionIn(manifests: Record<string, unknown>, directories = ["/p"]) {
  const read = (path: string) => {
    const manifest = manifests[path];
    return typeof manifest === "string" ? manifest : manifest && JSON.stringify(manifest);
  };
  return declaredVersion("react", directories, read as (path: string) => string | undefined);
}

const RANGES: readonly (readonly [string, number | "unknown"])[] = [
  ["19.0.0", 19],
  ["^18.2.0", 18],
  ["~19.1", 19],
  ["v19", 19],
  ["19.x", 19],
  [">=16.8 <20", 16],
  ["^18 || ^19", 18],
  ["18 - 19", 18],
  ["19.0.0-rc-66855b96-20241106", 19],
  ["workspace:^19.0.0", 19],
  ["npm:react@19.2.0", 19],
  ["npm:@preact/compat@^17.1.2", "unknown"],
  ["latest", "unknown"],
  ["<20", "unknown"],
  ["catalog:react19", "unknown"],
  ["github:facebook/react#19", "unknown"],
  ["0.0.0-experimental-4beb1fd8-20241118", "unknown"],
  ["", "unknown"],
];

for (const [range, version] of RANGES) {
  test(`declaredVersion() reads "${range}" as ${version}`, () => {
    expect(versionIn({ "/p/package.json": { dependencies: { react: range } } })).toBe(version);
  });
}

test("declaredVersion() takes what a library promises before what it is tested with", () => {
  const manifest = { peerDependencies: { react: ">=17" }, devDependencies: { react: "^19.0.0" } };
  expect(versionIn({ "/p/package.json": manifest })).toBe(17);
});

test("declaredVersion() asks the nearest manifest that lists the package", () => {
  const manifests = {
    "/p/apps/a/package.json": { name: "a" },
    "/p/apps/package.json": { dependencies: { react: "18" } },
    "/p/package.json": { dependencies: { react: "19" } },
  };
  expect(versionIn(manifests, ["/p/apps/a", "/p/apps", "/p"])).toBe(18);
});

test("declaredVersion() asks what is installed where the range has no number", () => {
  const manifests = {
    "/p/a/package.json": { dependencies: { react: "catalog:" } },
    "/p/node_modules/react/package.json": { version: "19.2.1" },
  };
  expect(versionIn(manifests, ["/p/a", "/p"])).toBe(19);
});

test("declaredVersion() says absent when no manifest lists the package", () => {
  expect(versionIn({ "/p/package.json": { dependencies: { preact: "10" } } })).toBe("absent");
});

test("declaredVersion() takes a manifest that is no object of objects for one that lists nothing", () => {
  for (const text of ["{", "null", "[]", '{"dependencies":3}', "[".repeat(100_000)]) {
    expect(versionIn({ "/p/package.json": text })).toBe("absent");
  }
});
