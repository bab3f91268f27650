import { z } from "zod";

export const watchPaths = {
  watchPaths: z.array(z.string()).describe("Absolute paths to watch for FileChanged")
    .exactOptional(),
};
