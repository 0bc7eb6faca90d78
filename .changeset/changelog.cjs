// One line a change, for readers: they look for what changed for them, and not for a commit.
module.exports = {
  getReleaseLine: async ({ summary }) => {
    const [first = '', ...rest] = summary.trim().split('\n');
    return [`- ${first.trim()}`, ...rest.map((line) => `  ${line.trim()}`.trimEnd())].join('\n');
  },
  // The packages do not depend on each other.
  getDependencyReleaseLine: async () => '',
};
