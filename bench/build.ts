/** The pane built for production once a run, so that no part measures an old build. */
import { createRequire } from 'node:module';
import webpack, { type Configuration } from 'webpack';

type MakeConfig = (env: object, argv: { mode: string }) => Promise<Configuration>;

/** Builds with the product's own configuration, changed only where `change` says. */
export async function build(change: (config: Configuration) => Configuration): Promise<void> {
  const makeConfig = createRequire(__filename)('../webpack.config.js') as MakeConfig;
  const config = change(await makeConfig({}, { mode: 'production' }));
  await new Promise<void>((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

let built: Promise<void> | null = null;
/** dist/, from the present sources. */
export const builtPane = (): Promise<void> => (built ??= build((config) => config));
