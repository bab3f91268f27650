import { expect, test } from "bun:test";
import { plainContext } from "../../../lib/journal/plain-context.ts";

test("plainContext() keeps what JSON has a form for, and leaves the rest out", () => {
  const given = {
    text: "a",
    number: 1.5,
    yes: true,
    nothing: null,
    list: ["a", { b: 1 }],
    big: 12n,
    error: new RangeError("too far"),
    missing: undefined,
    symbol: Symbol("s"),
    method() {},
  };
  expect(plainContext([given], 200)).toEqual({
    text: "a",
    number: 1.5,
    yes: true,
    nothing: null,
    list: ["a", { b: 1 }],
    big: "12",
    error: "RangeError: too far",
  });
});

test("plainContext() joins contexts, the later winning", () => {
  expect(plainContext([{ a: 1, b: 1 }, { b: 2 }, {}], 200)).toEqual({ a: 1, b: 2 });
});

test("plainContext() survives cycles, getters that throw and hostile keys", () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const trap = {
    get bad(): string {
      throw new Error("no field");
    },
  };
  const proto = JSON.parse('{"__proto__":{"polluted":1}}');
  const plain = plainContext([{ cycle }, trap, proto], 200);
  expect(plain.cycle).toMatch(/^unreadable: /);
  expect(plain.bad).toBe("unreadable: Error: no field");
  expect(Object.keys(plain)).toEqual(["cycle", "bad", "__proto__"]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("plainContext() shows control characters and cuts long values and many keys", () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`key${i}`, i]));
  const plain = plainContext([
    { text: "a\nb\x1b", long: "x".repeat(999), list: ["y".repeat(999)] },
    many,
  ], 100);
  expect(plain.text).toBe("a\\nb\\x1b");
  expect(plain.long).toMatch(/^x{50,}… \d+ bytes more$/);
  expect(plain.list).toMatch(/^\["y+… \d+ bytes more$/);
  expect(plain.keys_left_out).toBe(79);
});

test("plainContext() judges a value with its key", () => {
  const plain = plainContext([{ api_key: "abcdef123456", author: "abcdef123456" }], 200);
  expect(plain.api_key).toMatch(/^«redacted:/);
  expect(plain.author).toBe("abcdef123456");
});
