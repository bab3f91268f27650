/** One event of the played session: what the host would send, and what to look for. */
export interface DemoStep {
  readonly title: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A short session of somebody who writes TypeScript in `project`. */
export function demoSession(project: string): DemoStep[] {
  return [
    { title: "The session starts", event: "SessionStart", payload: { source: "startup" } },
    write("A clean file: no finding, and its skills named once", `${project}/src/sum.ts`, CLEAN),
    write("A file with findings: advice, the Write goes on", `${project}/src/load.ts`, FINDINGS),
    write("A password in base64: the Write is denied", `${project}/src/login.ts`, DENIED),
    {
      title: "An edit of the file on disk",
      event: "PreToolUse",
      payload: {
        tool_name: "Edit",
        tool_input: {
          file_path: `${project}/src/sum.ts`,
          old_string: "(a: number, b: number)",
          new_string: "(a: any, b: number)",
        },
      },
    },
    { title: "The session ends", event: "SessionEnd", payload: { reason: "prompt_input_exit" } },
  ];
}

export const CLEAN = `export function sum(a: number, b: number): number {
  return a + b;
}
`;

const FINDINGS = `interface User { name: string }

export function load(text: string): User {
  const data: any = JSON.parse(text);
  return data as User;
}

export const initial = (name: string) => name.substr(0, 1);
`;

const DENIED = `export function store(user: User, typed: string) {
  user.password = Buffer.from(typed).toString("base64");
}
`;

function write(title: string, file_path: string, content: string): DemoStep {
  return {
    title,
    event: "PreToolUse",
    payload: { tool_name: "Write", tool_input: { file_path, content } },
  };
}
