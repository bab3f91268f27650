import type { CodedError } from "../platform/coded-error.ts";
import { hostProcess } from "../platform/process-identity.ts";
import type { Environment } from "../platform/environment.ts";
import type { Session } from "./session.ts";

/**
 * The session where there is no private directory to keep one in: as if nothing were known, so that
 * advice is still given. What would change it throws `reason`.
 */
export function unavailableSession(reason: CodedError, env: Environment): Session {
  function refuse(): never {
    throw reason;
  }
  return {
    ensure: () => undefined,
    get: () => undefined,
    set: refuse,
    has: () => false,
    pluginValue: () => undefined,
    setPluginValue: refuse,
    markOnce: () => true,
    hasShown: () => false,
    markValidationPassed: () => undefined,
    hasPassedValidation: () => false,
    customData: () => undefined,
    setCustomData: refuse,
    update: refuse,
    ageSeconds: () => -1,
    isStale: () => false,
    hostPid: () => hostProcess(env),
    clear: refuse,
  };
}
