import { expect, test } from "bun:test";
import { systemLibrary } from "../../../lib/platform/bun-ffi.ts";
import { WITHOUT_FFI } from "../../support/worker.ts";

const LIBC = process.platform === "darwin" ? "/usr/lib/libSystem.B.dylib" : "libc.so.6";
const GETPID = { getpid: { args: [], returns: "i32" } } as const;

test("systemLibrary() gives functions that can be called", () => {
  expect(systemLibrary(LIBC, GETPID)?.getpid()).toBe(process.pid);
});

test("systemLibrary() is undefined without the library, or without the function in it", () => {
  expect(systemLibrary("/nowhere/libnone.so", GETPID)).toBeUndefined();
  const missing = { no_such_function: { args: [], returns: "i32" } } as const;
  expect(systemLibrary(LIBC, missing)).toBeUndefined();
});

test("systemLibrary() is undefined where there is no JIT", () => {
  const script =
    `import { systemLibrary } from "${import.meta.dir}/../../../lib/platform/bun-ffi.ts";
    console.log(systemLibrary("${LIBC}", { getpid: { args: [], returns: "i32" } }));`;
  const env = { ...process.env, ...WITHOUT_FFI };
  const { stdout } = Bun.spawnSync([process.execPath, "-e", script], { env });
  expect(stdout.toString()).toBe("undefined\n");
});

test("systemLibrary() throws for a mistake in the program", () => {
  const wrong = { getpid: { args: ["nonsense" as "i32"], returns: "i32" } } as const;
  expect(() => systemLibrary(LIBC, wrong)).toThrow(TypeError);
});
