// What an operator does and must be able to rely on.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, figure } from './findings.mjs';
import { commands, isWhole } from './load.mjs';
import {
  APPLICATIONS, SERVICES, START_SECONDS, ask, containers, docker, inCompose, inspect, pause, ready, run, until,
} from './system.mjs';

const PROJECT = process.env.COMPOSE_PROJECT_NAME;
const SECRETS = Object.entries(process.env)
  .filter(([name]) => /^ECOBUREAU_\w+_(PASSWORD|SECRET)$/.test(name));

/** Two of each came up at once on a store that held nothing. */
export async function firstStart() {
  for (const application of APPLICATIONS) {
    const ids = await containers(application);
    const restarts = await Promise.all(ids.map((id) => inspect(id, '.RestartCount')));
    const errors = (await Promise.all(ids.map((id) => docker('logs', id)))).join('').split('\n')
      .filter((line) => /"level":"ERROR"/.test(line));
    check(ids.length === 2 && restarts.every((count) => count === '0') && errors.length === 0,
      `${application}: two instances start at once on nothing`, { instances: ids.length, errors: errors.length, first: errors[0]?.slice(0, 300) });
  }
}

const WRONG = {
  MONGODB_URI: 'mongo//permits:very-secret@store',
  RABBITMQ_URI: 'http://ecobureau:very-secret@broker',
  ECOBUREAU_JWT_ISSUER_URI: 'login.example.org',
  SERVER_PORT: 'eighty',
};

/** Every wrong value is named at once, and the application ends. */
export async function wrongConfiguration() {
  for (const application of APPLICATIONS) {
    const wrong = Object.entries(WRONG).filter(([name]) => application !== 'gateway' || name !== 'MONGODB_URI');
    const { code, said } = await docker('run', '--rm', '--read-only', '--tmpfs', '/tmp',
      ...wrong.flatMap(([name, value]) => ['--env', `${name}=${value}`]), `ecobureau/${application}:${process.env.ECOBUREAU_VERSION ?? '0.1.0-SNAPSHOT'}`)
      .then((out) => ({ code: 0, said: out }), (failed) => ({ code: failed.code, said: failed.stdout + failed.stderr }));
    const unnamed = wrong.map(([name]) => name).filter((name) => !said.includes(name));
    check(code !== 0 && unnamed.length === 0 && !said.includes('very-secret'),
      `${application}: names each wrong value, tells no password, and ends`, { code, unnamed: unnamed.join(' ') || undefined });
  }
}

/** Nothing that a log of any container says is a secret, or a token. */
export async function secrets(when) {
  const ids = (await docker('ps', '-aq', '--filter', `label=com.docker.compose.project=${PROJECT}`)).trim().split('\n');
  let bytes = 0;
  const told = new Set();
  for (const id of ids) {
    const log = await run('sh', '-c', `docker logs ${id} 2>&1`);
    bytes += log.length;
    const name = await inspect(id, '.Name');
    for (const [secret, value] of SECRETS) if (log.includes(value)) told.add(`${secret} in ${name}`);
    if (/eyJ[\w-]{10,}\.eyJ/.test(log)) told.add(`a token in ${name}`);
  }
  check(told.size === 0 && SECRETS.length >= 6, `${when}: no log tells a secret`,
    { secrets: SECRETS.length, containers: ids.length, MB: Math.round(bytes / 1e5) / 10, told: [...told].join(', ') || undefined });
}

/** Written while commands come in, restored into nothing. */
export async function backupAndRestore() {
  const directory = await mkdtemp(join(tmpdir(), 'ecobureau-backup-'));
  const before = commands();
  await pause(4_000);
  await before.end();
  await before.settle();
  const during = commands();
  await pause(1_000);
  let start = Date.now();
  await run('infra/docker/backup', 'write', directory);
  figure('s, backup of all services under commands', (Date.now() - start) / 1000);
  await during.end();
  await during.settle();
  const files = await readdir(directory);
  check(files.length === SERVICES.length && files.every((file) => file.endsWith('.backup')), 'backup of every service, while commands come in',
    { files: files.length });
  for (const service of ['hazardous-waste', 'permits']) {
    start = Date.now();
    const ids = await containers(service);
    await inCompose('stop', service);
    const file = join(directory, files.find((each) => each.startsWith(service)));
    const refused = await run('infra/docker/backup', 'restore', file, service).then(() => false, () => true);
    await run('infra/docker/backup', 'empty', service);
    await run('infra/docker/backup', 'restore', file, service);
    for (const id of ids) await docker('start', id);
    for (const id of ids) await ready(id, service);
    await until('everything is answered again', START_SECONDS, isWhole);
    const wrong = await before.settle();
    check(refused && Object.keys(wrong).length === 0,
      `${service}: restored; refused before it was emptied; every command from before the backup is there`, { seconds: (Date.now() - start) / 1000, ...wrong });
  }
  const after = commands();
  await pause(4_000);
  const tally = await after.end();
  const wrong = await after.settle();
  check(Object.keys(wrong).length === 0 && tally.refused === 0, 'after the restores: commands are taken and events heard', { ...tally, ...wrong });
  await rm(directory, { recursive: true });
}

/** What the README asks, as it asks it. */
export async function readmesQuery(readme) {
  const query = JSON.parse(readme.match(/-d '(\{"query".*\})'/)[1]).query;
  const { data, errors } = await ask(query);
  const enterprise = data?.enterprises?.nodes?.[0];
  check(errors === undefined && enterprise?.permits.nodes.length === 1 && enterprise.manifests.totalCount > 0 && enterprise.medicalRounds.totalCount > 0,
    "the README's query is answered, with a token of Keycloak",
    { manifests: enterprise?.manifests.totalCount, rounds: enterprise?.medicalRounds.totalCount, errors });
}
