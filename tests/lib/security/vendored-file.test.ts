import { expect, test } from "bun:test";
import { isVendoredFile } from "../../../lib/security/vendored-file.ts";

test.each([
  "node_modules/x/index.js",
  "/p/node_modules/x",
  "vendor/x.php",
  ".venv\\lib\\x.py",
  "a/.yarn/x",
])(
  "%p is vendored",
  (path) => {
    expect(isVendoredFile(path)).toBe(true);
  },
);

test.each(["src/vendors/x.ts", "node_modules.ts", "src/venv.ts", "my-vendor/x", ""])(
  "%p is not",
  (path) => {
    expect(isVendoredFile(path)).toBe(false);
  },
);
