import { redacted, type RedactionRule } from "./redaction-rule.ts";

/** Secrets that tell by their own form what they are. */
export const KNOWN_TOKENS: readonly RedactionRule[] = [
  token({
    kind: "private-key",
    triggers: ["private key"],
    // Without its end, because the text was cut: all the rest of it.
    pattern: () =>
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,20}-----[^]*?(?:-----END [A-Z0-9 ]{0,60}-----|$)/g,
  }),
  token({ kind: "anthropic-key", triggers: ["sk-ant-"], pattern: () => /\bsk-ant-[\w-]{8,}/g }),
  token({
    kind: "api-key",
    triggers: ["sk-"],
    pattern: () => /\bsk-[\w-]{20,}/g,
    isSecret: hasDigitRun,
  }),
  token({
    kind: "stripe-key",
    triggers: ["k_live_", "k_test_", "whsec_"],
    pattern: () => /\b(?:[sr]k_(?:live|test)|whsec)_\w{10,}/g,
  }),
  token({
    kind: "github-token",
    triggers: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
    pattern: () => /\b(?:gh[pousr]|github_pat)_\w{20,}/g,
  }),
  token({
    kind: "gitlab-token",
    triggers: ["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-"],
    pattern: () => /\bgl(?:pat|dt|rt|cbt|ptt)-[\w-]{16,}/g,
  }),
  token({ kind: "npm-token", triggers: ["npm_"], pattern: () => /\bnpm_[A-Za-z0-9]{36,}/g }),
  token({ kind: "pypi-token", triggers: ["pypi-"], pattern: () => /\bpypi-[\w-]{50,}/g }),
  token({
    kind: "aws-key",
    triggers: ["akia", "asia"],
    pattern: () => /\bA[KS]IA[A-Z0-9]{16,}\b/g,
  }),
  token({
    kind: "slack-token",
    triggers: ["xox", "xapp-"],
    pattern: () => /\b(?:xox[a-z]|xapp)-[\w-]{10,}/g,
    isSecret: hasDigit,
  }),
  token({
    kind: "slack-webhook",
    triggers: ["hooks.slack.com"],
    pattern: () => /\bhooks\.slack\.com\/services\/[\w/]{10,}/g,
  }),
  token({
    kind: "google-key",
    triggers: ["aiza", "gocspx-", "ya29."],
    pattern: () => /\b(?:AIza[\w-]{35,}|GOCSPX-[\w-]{20,}|ya29\.[\w-]{20,})/g,
  }),
  token({
    kind: "access-token",
    triggers: ["hf_", "dop_v1_", "shpat_", "sg."],
    pattern: () =>
      /\b(?:hf_[A-Za-z]{30,}|dop_v1_\w{40,}|shpat_\w{30,}|SG\.[\w-]{16,}\.[\w-]{16,})/g,
  }),
  token({
    kind: "jwt",
    triggers: ["eyj"],
    pattern: () => /\beyJ[\w-]+(?:\.[\w-]+)*(?:\.(?![\w.]))?/g,
    isSecret: (found) => /^eyJ[\w-]{7,}\.[\w-]{7,}/.test(found),
  }),
];

function token(form: {
  kind: string;
  triggers: readonly string[];
  pattern: () => RegExp;
  isSecret?: (found: string) => boolean;
}): RedactionRule {
  const { kind, triggers, pattern, isSecret = () => true } = form;
  return {
    triggers,
    apply: (text) =>
      text.replaceAll(pattern(), (found) => isSecret(found) ? redacted(kind) : found),
  };
}

function hasDigit(found: string): boolean {
  return /\d/.test(found);
}

// "sk-" also begins class names: "sk-loading-indicator-circle-2".
function hasDigitRun(found: string): boolean {
  return (found.match(/\d/g)?.length ?? 0) >= 3 || /[A-Za-z0-9]{20,}/.test(found);
}
