// Shows how the schema that callers see differs from an older one, and what of that breaks callers.
//   node diff.mjs [REVISION|FILE] [FILE]    the older schema (default: that of HEAD) and the newer one (schema.graphql)
// The exit code is 0 where nothing breaks, 1 where something does, 2 where there is nothing to compare.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const [older = 'HEAD', newer = join(here, 'schema.graphql')] = process.argv.slice(2);

function read(from) {
  try {
    const text = existsSync(from)
      ? readFileSync(from, 'utf8')
      : execFileSync('git', ['show', `${from}:./schema.graphql`], { cwd: here, encoding: 'utf8', stdio: 'pipe' });
    return buildSchema(text, { assumeValidSDL: true });
  } catch (error) {
    console.error(`${from}: no schema (expected: a file or a revision): ${error.message.split('\n')[0]}`);
    process.exit(2);
  }
}

const changes = await diff(read(older), read(newer));
const levels = [
  [CriticalityLevel.Breaking, 'BREAKING '],
  [CriticalityLevel.Dangerous, 'dangerous'],
  [CriticalityLevel.NonBreaking, 'safe     '],
];
for (const [level, name] of levels) {
  changes
    .filter((change) => change.criticality.level === level)
    .map((change) => `${name} ${change.message}${change.criticality.reason && level !== CriticalityLevel.NonBreaking ? ` (${change.criticality.reason})` : ''}`)
    .sort()
    .forEach((line) => console.log(line));
}
const count = (wanted) => changes.filter((change) => change.criticality.level === wanted).length;
console.log(
  `${changes.length} changes since ${older}: ${count(CriticalityLevel.Breaking)} breaking, ` +
    `${count(CriticalityLevel.Dangerous)} dangerous, ${count(CriticalityLevel.NonBreaking)} safe`,
);
process.exit(count(CriticalityLevel.Breaking) > 0 ? 1 : 0);
