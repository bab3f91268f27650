import { CodedError } from "../platform/coded-error.ts";
import { isRecord } from "../platform/is-record.ts";
import { describeValue } from "./describe-value.ts";
import { isNestedDeeper } from "./is-nested-deeper.ts";
import { jsonErrorAt } from "./json-error-at.ts";
import { visibleExcerpt } from "./visible-excerpt.ts";

/** Far more than any payload has, far less than a recursive reader of it can bear. */
const MAX_LEVELS = 1000;
/** Up to here (characters) the parser can do no harm, and a look at its result costs less. */
const LONGEST_UNSCANNED = 2 ** 20;
const EXCERPT_LENGTH = 20;

type Payload = Record<string, unknown>;

/**
 * The payload that a text holds: one JSON object, with white space, NULs and a byte order mark
 * around it ignored. Throws CodedError INPUT_INVALID, in one line, when it is empty, no JSON, no
 * object, nested more than 1,000 levels deep, or has a field `__proto__` anywhere (which would
 * change the prototype of what a hook copies it into).
 */
export function parsePayload(text: string): Payload {
  const start = skip(text, 0, 1);
  const json = text.slice(start, skip(text, text.length - 1, -1) + 1);
  if (json === "") throw invalid("it is empty");
  if (json.length > LONGEST_UNSCANNED && isNestedDeeper(json, MAX_LEVELS)) throw tooDeep();
  const value = parseJson(json, start);
  if (!isRecord(value)) throw invalid(`it is ${describeValue(value, false)}`);
  refuseHarmful(value, 1);
  return value;
}

/** The first index from `from` on, in steps of `step`, at which something significant stands. */
function skip(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (isIgnorable(text.charCodeAt(at))) at += step;
  return at;
}

function isIgnorable(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0 ||
    code === 0xfeff;
}

function parseJson(json: string, offset: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw noJson(json, offset);
  }
}

function noJson(json: string, offset: number): CodedError {
  const at = jsonErrorAt(json);
  const position = offset + at;
  if (at === json.length) return invalid(`it ends at character ${position}, incomplete`, position);
  const excerpt = visibleExcerpt(json.slice(at), EXCERPT_LENGTH);
  return invalid(`it is no JSON at character ${position}, "${excerpt}"`, position);
}

/** Goes down no further than the levels that are allowed. */
function refuseHarmful(value: object, level: number): void {
  if (level > MAX_LEVELS) throw tooDeep();
  if (Object.hasOwn(value, "__proto__")) throw invalid('it has a field "__proto__"');
  for (const each of Array.isArray(value) ? value : Object.values(value)) {
    if (typeof each === "object" && each !== null) refuseHarmful(each, level + 1);
  }
}

function tooDeep(): CodedError {
  return invalid(`it has more than ${MAX_LEVELS} levels`);
}

function invalid(what: string, position?: number): CodedError {
  const context = position === undefined ? {} : { position };
  const message = `Cannot read the payload: ${what}, one JSON object is required`;
  return new CodedError("INPUT_INVALID", message, { context });
}
