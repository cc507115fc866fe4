// Tries the running system from outside, step by step, and prints what held: a line each, then the figures, and the sum as
// one JSON object in the last line. Called by infra/docker/verify, which has brought the system up.
//   node verify.mjs [STEP...]      all of them without names
import { readFileSync } from 'node:fs';
import { alarmOfAnAbsentService, alarms, dashboards, oldestEvent, traces } from './proof/figures.mjs';
import { check, close, figure } from './proof/findings.mjs';
import { images, starts } from './proof/images.mjs';
import { isWhole } from './proof/load.mjs';
import { backupAndRestore, firstStart, readmesQuery, secrets, wrongConfiguration } from './proof/operation.mjs';
import { handOver, kills, rollingRestarts } from './proof/outages.mjs';
import { APPLICATIONS, START_SECONDS, containers, findGateways, ready, until } from './proof/system.mjs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

const STEPS = {
  first: firstStart,
  query: () => readmesQuery(readme),
  images,
  configuration: wrongConfiguration,
  traces,
  dashboards,
  starts,
  handover: handOver,
  rolling: rollingRestarts,
  secrets: () => secrets('with two instances of each'),
  kills,
  backup: backupAndRestore,
  alarms,
  oldest: oldestEvent,
  absent: alarmOfAnAbsentService,
  logs: () => secrets('at the end'),
};

async function main(names) {
  for (const name of names) {
    if (!STEPS[name]) throw new Error(`${name}: no such step (expected: ${Object.keys(STEPS).join(' ')})`);
  }
  for (const application of APPLICATIONS) for (const id of await containers(application)) await ready(id, application);
  await findGateways();
  await until('everything is answered', START_SECONDS, isWhole);
  for (const name of names) {
    const start = Date.now();
    try {
      await STEPS[name]();
    } catch (failed) {
      check(false, `step ${name}`, { because: failed.message });
    }
    figure(`s, step ${name}`, Math.round((Date.now() - start) / 1000));
  }
}

const wanted = process.argv.slice(2);
try {
  await main(wanted.length ? wanted : Object.keys(STEPS));
} catch (failed) {
  check(false, 'the proof', { because: failed.message });
}
process.exit(close());
