import { isStandIn } from "./redaction-rule.ts";

export interface Assignment {
  /** In lower case. */
  readonly name: string;
  /** "=" or ":" with the white space around it. */
  readonly sign: string;
  readonly value: string;
  /** The character after the value, "" at the end of a line. */
  readonly next: string;
}

/** Whether what stands in quotes after a telling name and a sign is a secret. */
export function isQuotedSecret({ name, value }: Pick<Assignment, "name" | "value">): boolean {
  return value.length >= 4 && !isStandIn(value) && !isCurrentDirectory(name, value);
}

/**
 * Whether an unquoted value is a secret and not code, a type or a count. "NAME=value" without
 * spaces is how shells, URLs and connection strings write one; with spaces or a colon it may as
 * well be code, where a secret would stand in quotes, so more is asked of the value.
 */
export function isBareSecret({ name, sign, value, next }: Assignment): boolean {
  if (value.length < 4 || next === "(" || next === "[" || next === "<") return false;
  if (isStandIn(value) || WORDS.test(value) || isPath(name, value)) return false;
  if (sign === "=") return !/^[a-z_$]+(?:\.[a-z_$]+)+$/i.test(value);
  if (value.length < 6 || isIdentifierPath(value) || /^\d{1,7}$/.test(value)) return false;
  if (/\d|[!@#$%^&*+=~]/.test(value)) return !isCode(value, next);
  // "password: correcthorse" at the end of its line; `token: authToken` is code.
  return sign.includes(":") && next === "" && /^[a-z]+$/.test(value);
}

const WORDS =
  /^(?:string|number|boolean|bigint|symbol|object|unknown|undefined|never|void|null|none|true|false|bytes|buffer|required|optional|missing|invalid|expired|expected|(?:big)?u?int\d+(?:clamped)?(?:array)?|float\d+(?:array)?)\b/i;

function isPath(name: string, value: string): boolean {
  return isCurrentDirectory(name, value) || /^(?:\.{0,2}\/|~\/)/.test(value);
}

// PWD is also the shell's name for where it is.
function isCurrentDirectory(name: string, value: string): boolean {
  return name === "pwd" && /^(?:[/~]|[a-z]:)/i.test(value);
}

function isIdentifierPath(value: string): boolean {
  return /^[a-z_$][\w$]*(?:[.?!]+[a-z_$][\w$]*)+!?$/i.test(value);
}

function isCode(value: string, next: string): boolean {
  return (next === ";" || next === ")") && /^[a-z_$][\w$]*$/i.test(value);
}
