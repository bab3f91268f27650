/** A package whose tarball holds sources. */
export interface Source {
  /** Name and exact version, as npm takes it. */
  readonly spec: string;
  /** Where its sources lie; default: everywhere, of the extensions that only sources have. */
  readonly sources?: string;
  /** What the applications made from a template ask for, where the package itself does not. */
  readonly asks?: Readonly<Record<string, string>>;
}

const NEXT_16 = { next: "16.4.3", react: "19.2.0", "react-dom": "19.2.0" };
const T3 = { next: "^15.2.3", react: "^19.0.0", zod: "^3.24.2", "@prisma/client": "^6.6.0" };
const BLITZ = { next: "15.0.1", react: "19.0.0", zod: "3.23.8", "@prisma/client": "5.4.2" };

/** Well-known applications, templates and libraries on TypeScript, React, Next.js, Prisma and Zod. */
export const SOURCES: readonly Source[] = [
  // Applications.
  { spec: "@lobehub/chat@1.143.3" },
  { spec: "@medusajs/dashboard@2.21.2" },
  { spec: "@react-email/preview-server@5.2.11", sources: "src/**" },
  // Templates of applications.
  { spec: "create-next-app@16.4.3", sources: "dist/templates/**", asks: NEXT_16 },
  { spec: "create-t3-app@7.40.0", sources: "template/**", asks: T3 },
  { spec: "@blitzjs/generator@3.0.2", sources: "dist/templates/**", asks: BLITZ },
  { spec: "create-redwood-app@8.9.0", sources: "templates/**" },
  { spec: "create-fumadocs-app@16.2.2", sources: "template/**" },
  { spec: "create-llama@0.6.3", sources: "dist/templates/**" },
  { spec: "create-payload-app@3.90.2" },
  { spec: "@storybook/nextjs@10.6.5", sources: "template/**" },
  // React.
  { spec: "ra-core@5.15.4" },
  { spec: "ra-ui-materialui@5.15.4" },
  { spec: "react-admin@5.15.4" },
  { spec: "@refinedev/core@5.0.12" },
  { spec: "@refinedev/antd@6.0.3" },
  { spec: "@refinedev/mui@8.0.2" },
  { spec: "@assistant-ui/react@0.15.22" },
  { spec: "@blueprintjs/core@6.20.0", sources: "src/**" },
  { spec: "semantic-ui-react@2.1.5", sources: "src/**" },
  { spec: "reactstrap@9.2.3", sources: "src/**" },
  { spec: "@tanstack/react-router@1.170.46", sources: "src/**" },
  { spec: "@tanstack/react-query@5.108.0", sources: "src/**" },
  { spec: "@tanstack/query-core@5.108.0", sources: "src/**" },
  { spec: "@tanstack/react-form@1.33.5", sources: "src/**" },
  // Next.js, Prisma, Zod.
  { spec: "next-auth@4.24.15", sources: "src/**" },
  { spec: "@auth/core@0.41.3" },
  { spec: "@auth/prisma-adapter@2.11.3" },
  { spec: "@shopify/shopify-app-session-storage-prisma@11.0.0", sources: "src/**" },
  { spec: "@pothos/plugin-prisma@4.17.0", sources: "src/**" },
  { spec: "@langchain/community@1.1.29", sources: "dist/vectorstores/*.js" },
  { spec: "@trpc/server@11.25.2", sources: "src/**" },
  { spec: "@trpc/react-query@11.19.0", sources: "src/**" },
  { spec: "@hookform/resolvers@7.0.7" },
  { spec: "zod@4.6.7", sources: "src/**" },
  { spec: "ai@6.0.326", sources: "src/**" },
  { spec: "openai@6.49.0", sources: "src/**" },
  // Vue, and JavaScript that runs commands, makes code and sends passwords.
  { spec: "@nuxt/ui@4.11.2", sources: "dist/runtime/**" },
  { spec: "webpack@5.112.2", sources: "lib/**" },
  { spec: "eslint@10.15.0", sources: "lib/**" },
  { spec: "axios@1.21.1", sources: "lib/**" },
  { spec: "nodemailer@10.6.0", sources: "dist/esm/**" },
  { spec: "release-it@20.2.1", sources: "{lib,test}/**" },
  { spec: "np@11.2.2", sources: "source/**" },
  { spec: "shelljs@0.8.5", sources: "src/**" },
  { spec: "react-scripts@5.0.1", sources: "{bin,config,scripts,template}/**" },
  { spec: "react-dev-utils@12.0.1", sources: "**" },
  { spec: "create-react-app@5.1.0", sources: "*.js" },
];
