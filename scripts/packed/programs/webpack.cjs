// Bundles a page: webpack.cjs WEBPACK ENTRY FOLDER
const [library, entry, path] = process.argv.slice(2);
const webpack = require(library);

webpack(
  { mode: 'production', target: 'web', entry, output: { path, filename: 'main.js' } },
  (error, stats) => {
    if (error === null && !stats.hasErrors()) return;
    console.error(error ?? stats.toString({ all: false, errors: true }));
    process.exitCode = 1;
  },
);
