import fc from "fast-check";

// Every test starts without the variables that change what a hook does, wherever the tests are run from.
// TACKLE_CHAOS only says how long the tests may go on.
for (const name of Object.keys(process.env)) {
  if (name === "TACKLE_CHAOS") continue;
  if (/^(CLAUDE|TACKLE|BUN)_|^CLAUDECODE$|^AI_AGENT$/.test(name)) delete process.env[name];
}

// Property tests draw the same cases in every run: what fails once can be run again, and a change
// is not refused for a text that another one would have been refused for.
fc.configureGlobal({ seed: 20_261_121 });
