// deno-lint-ignore-file no-console -- the one place where commands reach the terminal

/** A line, or several, for whoever typed the command. */
export function print(text = ""): void {
  console.log(text);
}

/** A line about what went wrong, on stderr. */
export function complain(text: string): void {
  console.error(text);
}
