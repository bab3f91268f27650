import type { Look, Rule } from "../../../lib/rules/rule.ts";
import { CODE, SINCE_4, ZOD } from "./files.ts";
import { ARGUMENTS, METHODS, Z } from "./patterns.ts";

const FORMATS =
  "email|url|uuid|uuidv[467]|guid|cuid2?|ulid|nanoid|xid|ksuid|jwt|emoji|e164|base64(?:url)?|ipv[46]|cidrv[46]";
const DATES = "datetime|date|time|duration";
const ADDRESSES = "ip|cidr";

/** `z.string()` with one of these methods, right behind it or further on in the chain. */
function onString(methods: string): Look {
  const source = `${Z}(?:coerce\\s*\\.\\s*)?string\\s*${ARGUMENTS}${METHODS}`;
  return {
    in: "code",
    pattern: new RegExp(`${source}\\s*\\.\\s*(?:${methods})\\s*\\(`, "g"),
    from: ZOD,
  };
}

const formatMethod: Rule = {
  id: "string-format-method",
  cause: "zod-format",
  files: CODE,
  uses: ["zod"],
  hint: [new RegExp(`\\b(?:${FORMATS})\\b`)],
  when: [onString(FORMATS)],
  since: SINCE_4,
  level: "warn",
  message: "formats as methods of `z.string()` are deprecated in Zod 4",
  advice: "`z.email()`, `z.uuid()` and so on; behind other steps `.pipe(z.email())`",
  skills: ["validating-string-formats"],
  documentation:
    "Every format that Zod 4 deprecates. Left alone: `z.email()`, methods of that name on other builders, `zod/v3`.",
};

const dateMethod: Rule = {
  id: "string-date-method",
  files: CODE,
  uses: ["zod"],
  hint: DATES.split("|"),
  when: [onString(DATES)],
  since: SINCE_4,
  level: "warn",
  message: "ISO formats as methods of `z.string()` are deprecated in Zod 4",
  advice: "`z.iso.datetime()`, `z.iso.date()`, `z.iso.time()` or `z.iso.duration()`",
  skills: ["validating-string-formats"],
  documentation: "As string-format-method.",
};

const addressMethod: Rule = {
  id: "string-ip-method",
  files: CODE,
  uses: ["zod"],
  hint: ADDRESSES.split("|"),
  when: [onString(ADDRESSES)],
  since: SINCE_4,
  level: "warn",
  message: "Zod 4 has no `.ip()` and no `.cidr()`: the call throws",
  advice: "`z.ipv4()`, `z.ipv6()`, `z.cidrv4()`, `z.cidrv6()`, or `z.union` of two of them",
  skills: ["validating-string-formats", "migrating-v3-to-v4"],
  documentation:
    "`.ip()` and `.cidr()` on `z.string()`. Left alone: `z.ipv4()`, `z.cidrv6()` and their like.",
};

/** Formats that Zod 4 has as schemas of their own. */
export const stringFormatRules: readonly Rule[] = [formatMethod, dateMethod, addressMethod];
