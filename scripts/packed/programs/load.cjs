// Requires entries of the installed packages: node load.cjs ENTRY...
for (const entry of process.argv.slice(2)) {
  const names = Object.keys(require(entry));
  if (names.length === 0) throw new Error(`error: ${entry} exports nothing`);
  console.log(`${entry}: ${names.length} exports`);
}
