import { build } from "esbuild";

await build({
  entryPoints: ["Client/transcript.ts", "Client/page.ts", "Client/composer.ts"],
  bundle: true,
  format: "esm",
  target: "es2023",
  minify: true,
  sourcemap: false,
  outdir: "wwwroot/dist",
  logLevel: "warning",
});
