// The archive that would be uploaded to AWS Lambda, under cargo-lambda's emulator of a Function URL.
import { join } from "node:path";
import * as paths from "./paths.mjs";
import { start } from "./process.mjs";
import { until } from "./until.mjs";

/** Starts emulator and function on `port`; `env` is the function's environment. Returns its address. */
export async function lambda({ port, env }) {
  const url = `http://127.0.0.1:${port}`;
  const args = ["lambda", "watch", "--only-lambda-apis", "--disable-cors", "-A", "127.0.0.1", "-P", String(port)];
  const emulator = await start(join(paths.venv, "bin/cargo-lambda"), args, {
    cwd: join(paths.root, "functions/collect"),
    ready: (out, err) => (out + err).includes("starting Runtime server"),
  });
  const runtime = {
    AWS_LAMBDA_RUNTIME_API: `${url}/.rt`,
    AWS_LAMBDA_FUNCTION_NAME: "_",
    AWS_LAMBDA_FUNCTION_VERSION: "1",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "256",
  };
  const starting = start(paths.bootstrap, [], { env: { ...runtime, ...env }, ready: (out, err) => (out + err).includes("answered") });
  starting.catch(() => {});
  await until("the function answers", async () => {
    const asked = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    return asked?.status === 200;
  });
  const bootstrap = await starting;
  return {
    url,
    said: bootstrap.said,
    stop: async () => {
      await bootstrap.kill();
      await emulator.kill();
    },
  };
}
