import { expect, test } from "bun:test";
import fc from "fast-check";
import { safeName } from "../../../lib/security/safe-name.ts";

test.each([
  "2f6c1a52-0f2d-4f0e-9c43-8f1c2b7de001",
  "abc_123",
  "12345",
  "-",
  "x".repeat(64),
  "0".repeat(32),
])("safeName(%p) is itself", (id) => {
  expect(safeName(id, false)).toBe(id);
  expect(safeName(id, true)).toBe(id);
});

test.each([
  "../../etc/passwd",
  "a/b",
  "a\\b",
  "a b",
  ".",
  "..",
  "a\0b",
  "ü",
  "x".repeat(65),
  "a.json",
])(
  "safeName(%p) gets a suffix",
  (id) => {
    expect(safeName(id)).toMatch(/^[A-Za-z0-9_-]{0,31}-[0-9a-f]{32}$/);
  },
);

test("safeName() is the same every time", () => {
  expect(safeName("a b")).toBe(safeName("a b"));
  expect(safeName("a b")).toStartWith("a_b-");
});

test("upper-case letters count as unsafe where file names ignore case", () => {
  expect(safeName("Session", false)).toBe("Session");
  expect(safeName("Session", true)).toMatch(/^session-[0-9a-f]{32}$/);
  expect(safeName("Session", true)).not.toBe(safeName("SESSION", true));
});

test("an id cannot take the name that another id is given", () => {
  const taken = safeName("a b");
  expect(safeName(taken)).not.toBe(taken);
});

test("an empty id is a TypeError", () => {
  expect(() => safeName("")).toThrow(TypeError);
});

test("two ids never share a name, lone surrogates included", () => {
  const id = fc.string({ unit: "binary", minLength: 1, maxLength: 80 });
  const surrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) =>
    String.fromCharCode(code)
  );
  const either = fc.oneof(id, surrogate, fc.constantFrom("a", "A", "a_b", "a b", "a-b"));
  fc.assert(fc.property(either, either, fc.boolean(), (one, other, foldsCase) => {
    const names = [safeName(one, foldsCase), safeName(other, foldsCase)];
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    const [left, right] = foldsCase ? names.map((name) => name.toLowerCase()) : names;
    return (left === right) === (one === other);
  }));
});
