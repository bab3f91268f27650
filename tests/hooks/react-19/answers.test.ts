import { beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { recordedPayload, writePayload } from "../../support/recorded-payload.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { runTackle } from "../../support/tackle-binary.ts";

const BAD = "import ReactDOM from 'react-dom';\nReactDOM.render(<App />, root);\n";

let project = "";
let env: Record<string, string> = {};

beforeEach(() => {
  project = scratchDirectory();
  mkdirSync(`${project}/src`);
  env = { CLAUDE_PROJECT_DIR: project, TACKLE_STATE_DIR: scratchDirectory() };
});

function usesReact(range: string): void {
  writeFileSync(`${project}/package.json`, JSON.stringify({ dependencies: { react: range } }));
}

function answer(payload: Record<string, unknown>, event = "PreToolUse") {
  const { exitCode, stdout, stderr } = runTackle(["react-19", event], payload, { env });
  expect(stderr).toBe("");
  expect(exitCode).toBe(0);
  return stdout === "" ? undefined : JSON.parse(stdout).hookSpecificOutput;
}

const write = (text: string) => answer(writePayload(`${project}/src/a.tsx`, text));

function edit(from: string, to: string) {
  const tool_input = { file_path: `${project}/src/a.tsx`, old_string: from, new_string: to };
  return answer(recordedPayload("PreToolUse", { tool_name: "Edit", tool_input }));
}

describe("by version", () => {
  test("a removed call is refused in a React 19 project, with line and advice", () => {
    usesReact("^19.1.0");
    const { permissionDecision, permissionDecisionReason } = write(BAD);
    expect(permissionDecision).toBe("deny");
    expect(permissionDecisionReason).toContain("2: react-19/react-dom-render");
    expect(permissionDecisionReason).toContain("createRoot(container).render(…)");
    expect(permissionDecisionReason).toContain("migrating-removed-apis");
  });

  test("a React 18 project is told nothing of it", () => {
    usesReact("^18.3.0");
    expect(write(BAD)).toBeUndefined();
  });

  test("a library that admits 18 is told nothing of it", () => {
    writeFileSync(
      `${project}/package.json`,
      JSON.stringify({
        peerDependencies: { react: "^18 || ^19" },
        devDependencies: { react: "19" },
      }),
    );
    expect(write(BAD)).toBeUndefined();
  });

  test("without a manifest it is advice", () => {
    const { permissionDecision, additionalContext } = write(BAD);
    expect(permissionDecision).toBeUndefined();
    expect(additionalContext).toContain("react-dom-render");
  });

  test("an upgrade in the middle of a session counts from then on", () => {
    usesReact("^18.3.0");
    expect(write(BAD)).toBeUndefined();
    usesReact("^19.1.0-canary");
    expect(write(BAD).permissionDecision).toBe("deny");
  });
});

describe("a file that was bad", () => {
  beforeEach(() => {
    usesReact("19");
    writeFileSync(`${project}/src/a.tsx`, `${BAD}const a = 1;\n`);
  });

  test("can be mended", () => {
    expect(edit("ReactDOM.render(<App />, root)", "createRoot(root).render(<App />)"))
      .toBeUndefined();
  });

  test("does not stand in the way of another edit, nor of one in the same call", () => {
    expect(edit("const a = 1", "const a = 2")).toBeUndefined();
    expect(edit("<App />", "<App user={user} />")).toBeUndefined();
  });

  test("cannot get worse", () => {
    expect(edit("const a = 1;", "ReactDOM.findDOMNode(x);").permissionDecision).toBe("deny");
  });
});

describe("advice", () => {
  beforeEach(() => usesReact("19"));

  test("names skills once in a session", () => {
    const text = "import { useReducer } from 'react';\nconst [s, d] = useReducer(r, i);\n";
    expect(write(text).additionalContext).toBe(
      "Skill tool: react-19:guide, args: using-reducers (`useReducer`)",
    );
    expect(write(text)).toBeUndefined();
  });

  test("says nothing of good code", () => {
    expect(write("export const App = () => <p>ReactDOM.render is gone</p>;\n")).toBeUndefined();
  });

  test("says nothing of files that are no code", () => {
    expect(answer(writePayload(`${project}/README.md`, BAD))).toBeUndefined();
  });
});

describe("at the start", () => {
  const start = () => answer(recordedPayload("SessionStart"), "SessionStart");

  test("says the version", () => {
    usesReact("19.2.0");
    expect(start().additionalContext).toContain("written for React 19;");
  });

  test("says that 19 is not checked for an older one", () => {
    usesReact("18.2.0");
    expect(start().additionalContext).toContain("React 18");
  });

  test("says nothing where there is no React, or no manifest", () => {
    expect(start()).toBeUndefined();
    writeFileSync(`${project}/package.json`, '{"dependencies":{"vue":"3"}}');
    expect(start()).toBeUndefined();
  });
});
