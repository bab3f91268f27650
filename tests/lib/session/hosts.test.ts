import { expect, test } from "bun:test";
import { addHost, hasLiveHost, noteHost } from "../../../lib/session/hosts.ts";
import { newState } from "../../../lib/session/session-state.ts";

const GONE = 2 ** 31 - 100;

test("addHost() keeps sixteen, and rather those that run", () => {
  const state = stateOf(process.ppid);
  for (let i = 0; i < 40; i++) addHost(state, { pid: GONE + i });
  expect(state.hosts.length).toBeLessThanOrEqual(16);
  expect(state.hosts.map(({ pid }) => pid)).toContain(process.ppid);
  expect(state.hosts.at(-1)?.pid).toBe(GONE + 39);
});

test("addHost() puts a process in the place of an older one with its id", () => {
  const state = stateOf(7);
  addHost(state, { pid: 7, start_time: "2" });
  expect(state.hosts).toEqual([{ pid: 7, start_time: "2" }]);
});

test("noteHost() asks for the host only when its id is new", () => {
  const state = stateOf(7);
  const host = () => {
    throw new Error("asked");
  };
  noteHost(state, { pid: 7, host });
  expect(() => noteHost(state, { pid: 8, host })).toThrow("asked");
});

test("hasLiveHost() goes by id and start time", () => {
  expect(hasLiveHost([{ pid: GONE }, { pid: process.pid }])).toBe(true);
  expect(hasLiveHost([{ pid: process.pid, start_time: "1" }])).toBe(false);
  expect(hasLiveHost([])).toBe(false);
});

function stateOf(pid: number) {
  const metadata = { log_file: "", error_journal: "", platform: "linux" as const };
  return newState({ host: { pid }, claudeSessionId: undefined, metadata }, 0);
}
