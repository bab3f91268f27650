import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { Answer, type AnswerParts } from "../../../lib/hook/answer.ts";
import { mergeAnswers } from "../../../lib/runner/merge-answers.ts";

const merge = (...parts: AnswerParts[]) => mergeAnswers(parts.map((each) => new Answer(each)));

describe("mergeAnswers", () => {
  const order = ["deny", "defer", "ask", "allow"] as const;
  for (const [strict, ...milder] of order.map((_, index) => order.slice(index))) {
    for (const mild of milder) {
      test(`${strict} wins over ${mild}, whichever hook comes first`, () => {
        const one = { decision: strict!, reason: "strict" };
        const two = { decision: mild, reason: "mild" };
        expect(merge(one, two).parts).toEqual(one);
        expect(merge(two, one).parts).toEqual(one);
      });
    }
  }

  test("joins the reasons of all who gave the winning decision, in hook order", () => {
    const merged = merge(
      { decision: "deny", reason: "first" },
      { decision: "allow", reason: "never seen" },
      { decision: "deny", reason: "second" },
    );
    expect(merged.parts).toEqual({ decision: "deny", reason: "first\n\nsecond" });
  });

  test("keeps context and messages of every hook, in order", () => {
    const merged = merge({ contexts: ["a"] }, { messages: ["m"] }, { contexts: ["b", "c"] });
    expect(merged.parts).toEqual({ contexts: ["a", "b", "c"], messages: ["m"] });
  });

  test("applies one update, and the same one given twice", () => {
    const update = { file_path: "/a", content: "b" };
    expect(merge({ updatedInput: update }, {}).parts.updatedInput).toEqual(update);
    expect(merge({ updatedInput: update }, { updatedInput: { ...update } }).parts.updatedInput)
      .toEqual(update);
  });

  test("applies neither of two different updates and says so", () => {
    const merged = merge({ updatedInput: { content: "a" } }, { updatedInput: { content: "b" } });
    expect(merged.parts.updatedInput).toBeUndefined();
    expect(merged.conflicts).toEqual(["Two hooks gave different inputs"]);
  });

  test("a denied call is not updated", () => {
    const merged = merge({ decision: "deny", reason: "no" }, { updatedInput: { content: "a" } });
    expect(merged).toEqual({ parts: { decision: "deny", reason: "no" }, conflicts: [] });
  });

  test("joins lists of the event's own fields; other differences cancel each other", () => {
    const merged = merge(
      { specific: { watchPaths: ["/a"], sessionTitle: "x" } },
      { specific: { watchPaths: ["/b"], sessionTitle: "y" } },
    );
    expect(merged.parts.specific).toEqual({ watchPaths: ["/a", "/b"] });
    expect(merged.conflicts).toEqual(["Two hooks gave different values for sessionTitle"]);
  });

  test("nothing from all is neutral", () => {
    expect(merge()).toEqual({ parts: {}, conflicts: [] });
    expect(merge({}, {})).toEqual({ parts: {}, conflicts: [] });
  });

  test("the decision does not depend on the order of the hooks", () => {
    const decision = fc.constantFrom("allow", "ask", "defer", "deny", undefined);
    fc.assert(fc.property(fc.array(decision), (decisions) => {
      const parts = decisions.map((each) => each === undefined ? {} : { decision: each });
      expect(merge(...parts).parts.decision).toBe(merge(...parts.toReversed()).parts.decision!);
    }));
  });
});
