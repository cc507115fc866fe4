import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'schemas-'));
after(() => rmSync(directory, { recursive: true }));

function file(name, text) {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

function run(...parameters) {
  return spawnSync(process.execPath, [join(here, 'diff.mjs'), ...parameters], { encoding: 'utf8' });
}

const older = file('older.graphql', 'type Query { site(id: ID!): Site } type Site { id: ID! name: String area: Int }');

test('what is added breaks nobody', () => {
  const newer = file('added.graphql', 'type Query { site(id: ID!): Site } type Site { id: ID! name: String area: Int town: String }');
  const { status, stdout } = run(older, newer);
  assert.match(stdout, /^safe +.*'town'/m);
  assert.equal(status, 0);
});

test('what callers may rely on is marked and fails', () => {
  const newer = file('broken.graphql', 'type Query { site(id: ID!, year: Int!): Site } type Site { id: ID! name: Int }');
  const { status, stdout } = run(older, newer);
  assert.match(stdout, /^BREAKING .*'area'/m);
  assert.match(stdout, /^BREAKING .*'Site\.name'/m);
  assert.match(stdout, /^BREAKING .*'year/m);
  assert.equal(status, 1);
});

test('the schema of a revision is compared with the one that stands here', () => {
  const { status, stdout } = run('HEAD');
  assert.match(stdout, /changes since HEAD/);
  assert.ok(status === 0 || status === 1);
});

test('a revision or file that is not there is said to be missing', () => {
  const { status, stderr } = run('no-such-revision');
  assert.match(stderr, /no-such-revision: no schema/);
  assert.equal(status, 2);
});
