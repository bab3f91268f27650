import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { join } from "node:path";
import { type Client, CLIENTS } from "./client.ts";
import { hookOutcomes } from "./client-message.ts";
import { inOrder } from "./in-order.ts";
import { type ClientRun, runClient } from "./run-client.ts";
import { makeScratch, readScratchFile, type Scratch, writeScratchFile } from "./scratch.ts";
import { toldModel } from "./tool-results.ts";
import { call, write } from "./turn.ts";

setDefaultTimeout(120_000);

const root = join(import.meta.dir, "../..");
const PLUGINS = ["typescript", "nextjs-16", "react-19", "prisma-6", "zod-4", "plugin-template"]
  .map((name) => join(root, "plugins", name));

const MANIFEST = {
  name: "shop",
  dependencies: {
    "next": "16.0.1",
    "react": "19.2.0",
    "react-dom": "19.2.0",
    "@prisma/client": "6.19.0",
    "zod": "4.1.0",
  },
  devDependencies: { typescript: "5.9.3", prisma: "6.19.0" },
};

const PAGE = `import { useFormStatus } from "react-dom";

export function Save() {
  const { pending } = useFormStatus();
  return <button disabled={pending}>Save</button>;
}
`;

const QUERY = `import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export function byName(name: string) {
  return prisma.$queryRawUnsafe(\`SELECT * FROM users WHERE name = '\${name}'\`);
}
`;

const SCHEMA = `import { z } from "zod";

export const User = z.object({ email: z.string().email() });
`;

const LEGACY = `import ReactDOM from "react-dom";
import { App } from "./app";

ReactDOM.render(<App />, document.getElementById("root"));
`;

/** A broken habit that was there before, and an edit that mends it. */
const OLD_QUERY = QUERY.replace("export function byName", "export function byOldName");
const MENDED = "prisma.$queryRaw`SELECT * FROM users WHERE name = ${name}`";

function nextProject(scratch: Scratch): (name: string) => string {
  const files: Record<string, string> = {
    "package.json": JSON.stringify(MANIFEST),
    "tsconfig.json": '{ "compilerOptions": { "strict": true, "jsx": "preserve" } }\n',
    "src/old-query.ts": OLD_QUERY,
  };
  for (const [name, text] of Object.entries(files)) {
    writeScratchFile(scratch.project, name, text);
  }
  return (name) => join(scratch.project, name);
}

async function edits(client: Client, scratch: Scratch): Promise<ClientRun> {
  const at = nextProject(scratch);
  return await runClient(client, {
    scratch,
    plugins: PLUGINS,
    script: inOrder(
      write(at("src/app/save.tsx"), PAGE),
      write(at("src/query.ts"), QUERY),
      write(at("src/schema.ts"), SCHEMA),
      write(at("src/main.tsx"), LEGACY),
      call("Read", { file_path: at("src/old-query.ts") }),
      call("Edit", {
        file_path: at("src/old-query.ts"),
        old_string: "prisma.$queryRawUnsafe(`SELECT * FROM users WHERE name = '${name}'`)",
        new_string: MENDED,
      }),
      write(at("src/app/other.tsx"), PAGE.replace("Save", "Other")),
    ),
  });
}

for (const client of CLIENTS) {
  describe(`client ${client.version}, six plugins in a Next.js project with Prisma, zod and React`, () => {
    test("refuses, advises, names skills once, and lets a bad file be mended", async () => {
      using scratch = makeScratch();
      const run = await edits(client, scratch);
      const told = toldModel(run.requests);
      const onDisk = (name: string) => readScratchFile(join(scratch.project, name));

      expect(hookOutcomes(run.messages, "PreToolUse").every(({ exitCode }) => exitCode === 0))
        .toBeTrue();
      expect(onDisk("src/app/save.tsx")).toBe(PAGE);
      expect(onDisk("src/query.ts")).toBeUndefined();
      expect(told).toContain("6: prisma-6/raw-sql-value");
      expect(onDisk("src/schema.ts")).toBe(SCHEMA);
      expect(told).toContain("z.email()");
      expect(onDisk("src/main.tsx")).toBeUndefined();
      expect(told).toContain("4: react-19/react-dom-render");
      expect(onDisk("src/old-query.ts")).toContain(MENDED);
      expect(onDisk("src/app/other.tsx")).toBeDefined();

      const contexts = hookOutcomes(run.messages, "PreToolUse").map(({ stdout }) => stdout).join(
        "",
      );
      expect(contexts.split("using-runtime-checks (TypeScript)").length - 1).toBe(1);
      expect(contexts.split("(Zod 4)").length - 1).toBe(1);
    });
  });
}
