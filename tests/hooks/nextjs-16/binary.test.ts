import { cachingCases } from "../../fixtures/rules/nextjs-16/caching.ts";
import { middlewareCases } from "../../fixtures/rules/nextjs-16/middleware.ts";
import { requestApiCases } from "../../fixtures/rules/nextjs-16/request-apis.ts";
import { securityCases } from "../../fixtures/rules/nextjs-16/security.ts";
import { testOnBinary } from "../../support/rule-cases-on-binary.ts";

const cases = [...cachingCases, ...middlewareCases, ...requestApiCases, ...securityCases];

testOnBinary("nextjs-16", { cases });
