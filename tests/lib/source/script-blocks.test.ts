import { expect, test } from "bun:test";
import { scriptBlocks } from "../../../lib/source/script-blocks.ts";

function blocksIn(source: string): [code: string, language: string][] {
  return scriptBlocks(source).map((
    block,
  ) => [source.slice(block.start, block.end), block.language]);
}

test("scriptBlocks() gives each script with its language", () => {
  expect(blocksIn("<p/><script>a</script><SCRIPT lang='ts' setup>b</SCRIPT >")).toEqual([
    ["a", "js"],
    ["b", "ts"],
  ]);
  expect(blocksIn('<script lang="tsx">a</script>')).toEqual([["a", "tsx"]]);
  expect(blocksIn('<script lang="typescript">a</script>')).toEqual([["a", "ts"]]);
});

test("scriptBlocks() reads an unclosed block to the end, and none where a tag never ends", () => {
  expect(blocksIn("<script>a")).toEqual([["a", "js"]]);
  expect(blocksIn("<script lang='ts'")).toEqual([]);
  expect(blocksIn("<template/>")).toEqual([]);
});
