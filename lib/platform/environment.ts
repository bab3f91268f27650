/** The variables a process was started with; passed on explicitly so that tests can make their own. */
export type Environment = Readonly<Record<string, string | undefined>>;
