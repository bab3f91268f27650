import { describe, expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { claimSpeech } from "../../../lib/runner/claim-speech.ts";
import { isSpokenFor, SPEAKERS } from "../../../lib/runner/speakers.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { sessionIn } from "../session/session-in.ts";

const WEB = { plugin: "web", parts: ["typescript", "zod-4"] };
const TYPESCRIPT = { plugin: "typescript", parts: ["typescript"] };
const NEXT_EVENT = 60_000;

function claims() {
  const { session, files } = sessionIn(scratchDirectory());
  const now = Date.now();
  return {
    session,
    claim: (who: typeof WEB, { pid = 1, after = 0 } = {}) =>
      claimSpeech(session, { ...who, pid, now: now + after }),
    spokenFor: (plugin: string, pid = 1) => isSpokenFor(files.state, plugin, pid),
    state: files.state,
  };
}

describe("claimSpeech", () => {
  test("who is alone speaks", () => {
    const { claim, spokenFor } = claims();
    expect(claim(TYPESCRIPT)).toEqual([]);
    expect(spokenFor("typescript")).toBeFalse();
  });

  test("a part is silent once the plugin that it is a part of has spoken", () => {
    const { claim, spokenFor } = claims();
    expect(claim(WEB)).toEqual([]);
    expect(claim(TYPESCRIPT)).toEqual(["typescript"]);
    expect([spokenFor("typescript"), spokenFor("zod-4"), spokenFor("web")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("a part that is quicker speaks at this event, and for the last time", () => {
    const { claim, spokenFor } = claims();
    expect(claim(TYPESCRIPT)).toEqual([]);
    expect(claim(WEB, { after: 50 })).toEqual(["typescript"]);
    expect(spokenFor("typescript")).toBeTrue();
    // The session goes on, is compacted, and either may be quicker again.
    expect(claim(WEB, { after: NEXT_EVENT })).toEqual([]);
    expect(claim(TYPESCRIPT, { after: NEXT_EVENT + 50 })).toEqual(["typescript"]);
  });

  test("a part speaks again from the next event at which the other is gone", () => {
    const { claim, spokenFor } = claims();
    claim(WEB);
    expect(claim(TYPESCRIPT, { after: NEXT_EVENT })).toEqual([]);
    expect(spokenFor("typescript")).toBeFalse();
  });

  test("what was so in another host says nothing for this one", () => {
    const { claim, spokenFor } = claims();
    claim(WEB);
    expect(spokenFor("typescript", 2)).toBeFalse();
    expect(claim(TYPESCRIPT, { pid: 2, after: 50 })).toEqual([]);
  });

  test("whatever the file holds, nobody is silenced by it", () => {
    const { session, claim, spokenFor, state } = claims();
    for (
      const nonsense of [3, [], { typescript: 1 }, { typescript: { plugin: "web", pid: "1" } }]
    ) {
      session.set(SPEAKERS, nonsense);
      expect(spokenFor("typescript")).toBeFalse();
      expect(claim(TYPESCRIPT)).toEqual([]);
    }
    writeFileSync(state, "no session");
    expect(spokenFor("typescript")).toBeFalse();
  });
});
