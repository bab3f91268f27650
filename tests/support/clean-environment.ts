// Every test starts without the variables that change what a hook does, wherever the tests are run from.
for (const name of Object.keys(process.env)) {
  if (/^(CLAUDE|TACKLE|BUN)_|^CLAUDECODE$|^AI_AGENT$/.test(name)) delete process.env[name];
}
