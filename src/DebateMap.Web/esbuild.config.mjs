import { build } from "esbuild";

const options = {
  bundle: true,
  target: "es2023",
  minify: true,
  sourcemap: false,
  outdir: "wwwroot/dist",
  logLevel: "warning",
};

await build({ ...options, format: "esm", entryPoints: ["Client/transcript.ts", "Client/page.ts", "Client/composer.ts", "Client/map.ts", "Client/credences.ts", "Client/passkey.ts"] });
// The layout of the map runs in a worker, which is no module.
await build({ ...options, format: "iife", entryPoints: { "elk-worker": "elkjs/lib/elk-worker.min.js" } });
