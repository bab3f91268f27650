import { describe, expect, test } from "bun:test";
import { codeText } from "../../../lib/source/code-text.ts";
import type { Language } from "../../../lib/source/language.ts";

/** Dots for what is blanked, so that the table below can be read. */
function codeOf(source: string, language: Language): string {
  const { code } = codeText(source, language);
  return [...code].map((char, at) => char === source[at] ? char : ".").join("");
}

/** The table has a dot for each blanked character; those that were spaces show no difference. */
function shown(code: string, source: string): string {
  return [...code].map((char, at) => char === "." && source[at] === " " ? " " : char).join("");
}

const CASES: readonly [title: string, language: Language, source: string, code: string][] = [
  ["line comment", "ts", "a; // any", "a; ......"],
  ["block comment", "ts", "a /* 'x */ b", "a ........ b"],
  ["unclosed comment", "ts", "a /* b", "a ...."],
  ["hashbang", "js", "#!/usr/bin/node\na", "...............\na"],
  ["strings", "ts", `"a'b" 'c"d'`, `"..." '...'`],
  ["escapes", "ts", String.raw`'a\'b' "\\" c`, String.raw`'....' ".." c`],
  ["unclosed string ends with its line", "ts", "'abc\nd", "'...\nd"],
  ["line continuation", "ts", "'a\\\nb' c", "'..\n.' c"],
  ["template", "ts", "`a ${b} c` d", "`..${b}..` d"],
  ["template in template", "ts", "`a${`b${c}d`}e` f", "`.${`.${c}.`}.` f"],
  ["braces in a template's code", "ts", "`${ {a: {b: 1}} }x` c", "`${ {a: {b: 1}} }.` c"],
  ["dollar and brace apart", "ts", "`$a {b} \\${c}`", "`............`"],
  ["regular expression", "ts", "x = /ab'c/g.test(y)", "x = /..../g.test(y)"],
  ["class in a regular expression", "ts", "x = /[/'\"]/ + y", "x = /...../ + y"],
  ["division", "ts", "a / b / c; 'd'", "a / b / c; '.'"],
  ["division after a call", "ts", "f(a) / 2 + '/'", "f(a) / 2 + '.'"],
  ["division after an index", "ts", "a[0] / b / 'c'", "a[0] / b / '.'"],
  ["regular expression after a condition", "js", "if (a) /'/.test(b)", "if (a) /./.test(b)"],
  ["regular expression after return", "js", "return /'/", "return /./"],
  ["division after a property called return", "js", "a.return / b / '/'", "a.return / b / '.'"],
  ["regular expression after a block", "js", "{ a }\n/'/.test(b)", "{ a }\n/./.test(b)"],
  ["division after an object", "js", "x = { a: 1 } / 2 / '/'", "x = { a: 1 } / 2 / '.'"],
  ["division after a postfix", "js", "i++ / 2 / '/'", "i++ / 2 / '.'"],
  ["division after a non-null assertion", "ts", "a! / 2 / '/'", "a! / 2 / '.'"],
  ["regular expression after a negation", "ts", "if (!/'/.test(b)) c", "if (!/./.test(b)) c"],
  ["a comment before a slash", "js", "a /* x */ / b / '/'", "a ....... / b / '.'"],
  [
    "for await",
    "js",
    "for await (const a of b) /'/.test(a)",
    "for await (const a of b) /./.test(a)",
  ],
  ["shifts without spaces", "js", "a=b<<c;d>>>=e;'f'", "a=b<<c;d>>>=e;'.'"],
  [
    "negation after a loop's head",
    "js",
    "for (a of b)!/'/.test(a)&&c",
    "for (a of b)!/./.test(a)&&c",
  ],
  ["division after an asserted call", "ts", "f(a)! / 2 + '/'", "f(a)! / 2 + '.'"],
  ["JSX text", "tsx", "a = <p>it's {b} 'x'</p>; 'c'", "a = <p>.....{b}....</p>; '.'"],
  ["JSX attributes", "tsx", `a = <p b="c'" d={'e'} f />`, `a = <p b=".." d={'.'} f />`],
  ["JSX comment", "tsx", "<p>{/* it's */}</p>; 'a'", "<p>{..........}</p>; '.'"],
  [
    "JSX in JSX code",
    "tsx",
    "<p>{a && <b>c's</b>}d's</p>; 'e'",
    "<p>{a && <b>...</b>}...</p>; '.'",
  ],
  ["fragment", "tsx", "<>a's<b/>c's</>; 'd'", "<>...<b/>...</>; '.'"],
  [
    "arrow in an attribute",
    "tsx",
    "<a b={() => c > d}>e's</a>; 'f'",
    "<a b={() => c > d}>...</a>; '.'",
  ],
  ["type arguments of a component", "tsx", "<A<B> c={d}>e's</A>; 'f'", "<A<B> c={d}>...</A>; '.'"],
  ["closing bracket in JSX text", "tsx", "<p>a > 'b</p>; 'c'", "<p>......</p>; '.'"],
  ["generic arrow, comma", "tsx", "f = <T,>(x: T) => 'a'", "f = <T,>(x: T) => '.'"],
  [
    "generic arrow, extends",
    "tsx",
    "f = <T extends B>(x: T) => 'a'",
    "f = <T extends B>(x: T) => '.'",
  ],
  ["generic arrow, default", "tsx", "f = <T = B>(x: T) => 'a'", "f = <T = B>(x: T) => '.'"],
  ["generic function type", "tsx", "type F = <T>(x: T) => 'a'", "type F = <T>(x: T) => '.'"],
  ["generic call", "tsx", "useState<A>('b') < c", "useState<A>('.') < c"],
  ["generic arrow without JSX", "ts", "f = <T>(x: T) => 'a'", "f = <T>(x: T) => '.'"],
  ["comparison", "js", "if (a < b && c > 'd') e", "if (a < b && c > '.') e"],
  [
    "element after a condition",
    "js",
    "if (a) return <b>c's</b>; 'd'",
    "if (a) return <b>...</b>; '.'",
  ],
  ["JSX in plain JavaScript", "js", "a = <p>b's</p>; 'c'", "a = <p>...</p>; '.'"],
  ["types", "ts", "let a: 'x' | `y${string}`", "let a: '.' | `.${string}`"],
  [
    "object type before a regular expression's slash",
    "ts",
    "let a: { b: 1 } = c / d / 'e'",
    "let a: { b: 1 } = c / d / '.'",
  ],
];

describe("codeText.code", () => {
  for (const [title, language, source, code] of CASES) {
    test(title, () => expect(codeOf(source, language)).toBe(shown(code, source)));
  }
});

test("codeText() reads rows of operators without end", () => {
  for (const row of ["!", "++", "--", "!++", "-", "<", "a!", "/", "</"]) {
    const source = `${row.repeat(50_000)}/'/ ${row.repeat(50_000)}/ 2`;
    expect(codeText(source, "tsx").code).toHaveLength(source.length);
  }
});

describe("codeText", () => {
  const source = "a; // one\r\n'two'; /* three\nfour */ <p>five</p>";

  test("keeps length and line breaks in every view", () => {
    const text = codeText(source, "tsx");
    for (const view of [text.code, text.uncommented, text.comments]) {
      expect(view).toHaveLength(source.length);
      expect(view.replace(/[^\r\n]/g, "")).toBe("\r\n\n");
    }
  });

  test("blanks comments alone in uncommented, and all else in comments", () => {
    const text = codeText(source, "tsx");
    expect(text.uncommented.split(/\s+/)).toEqual(["a;", "'two';", "<p>five</p>"]);
    expect(text.comments.split(/\s+/).filter(Boolean)).toEqual([
      "//",
      "one",
      "/*",
      "three",
      "four",
      "*/",
    ]);
  });

  test("sees only the scripts of Vue and Svelte files, in their own language", () => {
    const vue = `<template><p :a="b">it's</p></template>
<script setup lang="ts">
const a = <T,>(x: T) => 'y'; // z
</script>
<style>p { content: 'x' }</style>`;
    expect(codeText(vue, "vue").code.trim()).toBe("const a = <T,>(x: T) => ' ';");
    const svelte =
      "<script>let a = 'b';</script>\n{#if a}it's{/if}\n<script context='module'>c</script>";
    expect(codeText(svelte, "svelte").code.split(/\s+/).filter(Boolean)).toEqual([
      "let",
      "a",
      "=",
      "'",
      "';",
      "c",
    ]);
  });

  test("keeps astral characters' length", () => {
    expect(codeText("'😀' a", "ts").code).toBe("'  ' a");
  });
});
