import { expect, test } from "bun:test";
import fc from "fast-check";
import { rmSync } from "node:fs";
import { openSession } from "../../../lib/session/session.ts";
import { startSession } from "../../../lib/session/start-session.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { type SessionCase, sessionIn } from "./session-in.ts";

// What the store is held against: plain maps, one per plugin, as one program would keep them.
interface Model {
  begun: boolean;
  values: Map<string, unknown>;
  plugins: Map<string, { shown: Set<string>; passed: Set<string>; data: Map<string, unknown> }>;
}

interface Step {
  readonly plugin: string;
  readonly name: string;
  readonly value: unknown;
  readonly what: keyof typeof STEPS;
}

const STEPS = {
  ensure({ session }: SessionCase, model: Model) {
    session.ensure();
    model.begun = true;
  },
  set({ session }: SessionCase, model: Model, { name, value }: Step) {
    session.set(name, value);
    model.begun = true;
    model.values.set(name, value);
  },
  get({ session }: SessionCase, model: Model, { name }: Step) {
    expect(session.get(name)).toEqual(model.values.get(name));
  },
  markOnce({ session }: SessionCase, model: Model, { plugin, name }: Step) {
    const { shown } = modelOf(model, plugin);
    expect(session.markOnce(name)).toBe(!shown.has(name));
    model.begun = true;
    shown.add(name);
  },
  hasShown({ session }: SessionCase, model: Model, { plugin, name }: Step) {
    expect(session.hasShown(name)).toBe(modelOf(model, plugin).shown.has(name));
  },
  pass({ session }: SessionCase, model: Model, { plugin, name }: Step) {
    session.markValidationPassed("rule", name);
    model.begun = true;
    modelOf(model, plugin).passed.add(name);
  },
  hasPassed({ session }: SessionCase, model: Model, { plugin, name }: Step) {
    expect(session.hasPassedValidation("rule", name))
      .toBe(modelOf(model, plugin).passed.has(name));
  },
  setData({ session }: SessionCase, model: Model, { plugin, name, value }: Step) {
    session.setCustomData(name, value);
    model.begun = true;
    modelOf(model, plugin).data.set(name, value);
  },
  data({ session }: SessionCase, model: Model, { plugin, name }: Step) {
    expect(session.customData(name)).toEqual(modelOf(model, plugin).data.get(name));
  },
  clear({ session }: SessionCase, model: Model) {
    session.clear();
    model.begun = false;
    model.values.clear();
    model.plugins.clear();
  },
  compact({ options }: SessionCase, model: Model, { plugin }: Step) {
    // As if the last one were long past, for else it counts as the same event.
    openSession(options).update((state) => delete state.context_began_at);
    startSession({ ...options, plugin }, "compact");
    model.begun = true;
    for (const { shown } of model.plugins.values()) shown.clear();
  },
  restart({ options }: SessionCase, model: Model) {
    startSession(options, "startup");
    model.begun = true;
  },
  removeLock({ files }: SessionCase) {
    rmSync(files.lock, { force: true });
  },
};

test("any interleaving of two processes' views does what plain maps would do", () => {
  const step = fc.record({
    view: fc.nat(1),
    what: fc.constantFrom(...Object.keys(STEPS) as (keyof typeof STEPS)[]),
    plugin: fc.constantFrom("typescript", "__proto__"),
    name: fc.constantFrom("a", "b", "constructor", "__proto__"),
    value: fc.jsonValue({ maxDepth: 2 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const directory = scratchDirectory();
      const model: Model = { begun: false, values: new Map(), plugins: new Map() };
      const views = new Map<string, SessionCase>();
      for (const one of steps) {
        const id = `${one.view} ${one.plugin}`;
        const view = views.get(id) ?? sessionIn(directory, { plugin: one.plugin });
        views.set(id, view);
        // A JSON round trip makes -0 a 0; so does the model.
        STEPS[one.what](view, model, { ...one, value: JSON.parse(JSON.stringify(one.value)) });
        expect(view.session.has("session_id")).toBe(model.begun);
      }
      for (const { journal } of views.values()) expect(journal.entries).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 30_000);

function modelOf({ plugins }: Model, plugin: string) {
  const known = plugins.get(plugin) ?? { shown: new Set(), passed: new Set(), data: new Map() };
  plugins.set(plugin, known);
  return known;
}
