// Asks the running containers, kills them one after another under load, and prints what held: one JSON object a line,
// the sum in the last. Called by infra/docker/verify, which has brought the system up.
//   node verify.mjs COMPOSE_COMMAND...      the words before `up`, `kill` and so on
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const compose = process.argv.slice(2);
const endpoint = 'http://127.0.0.1:8080/graphql';
const issuer = 'http://127.0.0.1:8180/realms/ecobureau';
const password = process.env.ECOBUREAU_DEMO_PASSWORD ?? 'trying-out';
const SERVICES = ['permits', 'hazardous-waste', 'medical-waste', 'remediation', 'exchange'];
const START_SECONDS = 300;
const findings = [];
const figures = {};

const run = (command, ...words) => execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const docker = (...words) => run('docker', ...words);
const inCompose = (...words) => run(compose[0], ...compose.slice(1), ...words);
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const containers = (service) => inCompose('ps', '-q', service).trim().split('\n').filter(Boolean);
const say = (what, detail) => console.log(JSON.stringify({ what, ...detail }));
const check = (holds, what, detail = {}) => {
  say(what, { holds, ...detail });
  if (!holds) findings.push(what);
};

let token = { value: '', until: 0 };
async function bearer() {
  if (Date.now() > token.until) {
    const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'ecobureau-demo', username: 'county-officer', password }),
    });
    if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
    const { access_token, expires_in } = await answer.json();
    token = { value: access_token, until: Date.now() + (expires_in - 60) * 1000 };
  }
  return token.value;
}

async function ask(query, variables = {}) {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await bearer()}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(35_000),
  });
  return answer.json();
}

async function until(what, seconds, holds) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      if (await holds()) return Math.round((seconds * 1000 - (end - Date.now())) / 100) / 10;
    } catch (failed) {
      if (Date.now() > end) throw new Error(`${what}: ${failed.message}`);
    }
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await pause(500);
  }
}

const health = (id) => docker('inspect', '-f', '{{.State.Health.Status}}', id).trim();
const healthy = (service) => containers(service).length > 0 && containers(service).every((id) => health(id) === 'healthy');

/** CPU seconds that a container has used, by the first or the second version of control groups. */
function cpu(id) {
  const script = 'cat /sys/fs/cgroup/cpuacct/cpuacct.usage 2>/dev/null || sed -n "s/^usage_usec //p" /sys/fs/cgroup/cpu.stat';
  const used = Number(docker('exec', id, 'sh', '-c', script).trim());
  return Math.round(used / (used > 1e9 ? 1e8 : 1e5)) / 10;
}

async function images() {
  for (const application of ['gateway', ...SERVICES]) {
    const [image] = JSON.parse(docker('image', 'inspect', `ecobureau/${application}:0.1.0-SNAPSHOT`));
    const megabytes = Math.round(image.Size / 1e6);
    figures[`image MB ${application}`] = megabytes;
    check(
      megabytes < 300 && image.Config.User === '10001:10001' && image.Config.Healthcheck && image.Config.Labels['org.opencontainers.image.version'],
      `image of ${application}: under 300 MB, not root, health check, labels`, { megabytes });
    const [id] = containers(application);
    check(JSON.parse(docker('exec', id, 'cat', '/app/sbom.cdx.json')).bomFormat === 'CycloneDX', `${application} lists its parts`);
    let written = true;
    try {
      docker('exec', id, 'sh', '-c', 'echo > /app/x');
    } catch {
      written = false;
    }
    check(!written, `${application} cannot write into its image`);
    const line = docker('logs', id).trim().split('\n').at(-1);
    check(JSON.parse(line)['@timestamp'] !== undefined, `${application} logs JSON`);
    const secret = process.env.ECOBUREAU_BROKER_PASSWORD ?? 'trying-out';
    check(!docker('logs', id).includes(secret), `${application} logs no password`);
  }
}

const CPU_QUERIES = {
  permits: '{ permits(first: 1) { nodes { number } } }',
  'hazardous-waste': '{ transferManifests(first: 1) { nodes { number } } }',
  'medical-waste': '{ collectionRounds(first: 1) { nodes { day } } }',
  remediation: '{ contaminatedSites(first: 1) { nodes { name } } }',
};
const ALL = '{ annualReport(year: 2020) { permits { issued } hazardousWaste { trainings } medicalWaste { hospitalInspections } remediation { villagesTotal } } }';
const FIELD = { permits: 'permits', 'hazardous-waste': 'hazardousWaste', 'medical-waste': 'medicalWaste', remediation: 'remediation' };

/** Four callers who ask everything again and again. */
function load() {
  const tally = { asked: 0, whole: 0, lost: 0, others: 0 };
  let running = true;
  let away = null;
  const caller = async () => {
    while (running) {
      const during = away;
      try {
        const { data } = await ask(ALL);
        tally.asked += 1;
        const missing = Object.entries(FIELD).filter(([, field]) => data?.annualReport?.[field] == null).map(([service]) => service);
        if (missing.length === 0) tally.whole += 1;
        if (missing.some((service) => service !== during && service !== away)) tally.others += 1;
      } catch {
        tally.lost += 1;
      }
      await pause(20);
    }
  };
  const callers = [caller(), caller(), caller(), caller()];
  return {
    tally,
    without: (service) => { away = service; },
    end: async () => { running = false; await Promise.all(callers); return tally; },
  };
}

async function killInTurn() {
  for (const service of SERVICES) {
    const work = load();
    await pause(2_000);
    work.without(service);
    const [id] = containers(service);
    docker('kill', id);
    await pause(3_000);
    docker('start', id);
    const seconds = await until(`${service} is healthy again`, START_SECONDS, () => healthy(service));
    if (CPU_QUERIES[service]) await until(`${service} is asked again`, 60, async () => (await ask(CPU_QUERIES[service])).errors === undefined);
    figures[`CPU s until it answers, ${service}`] = cpu(id);
    work.without(null);
    await pause(1_000);
    const tally = await work.end();
    check(tally.lost === 0 && tally.others === 0, `${service} killed: every query answered, no field of another lost`, { ...tally, seconds });
  }
  for (const server of ['rabbitmq', 'keycloak']) {
    const work = load();
    await pause(1_000);
    docker('kill', ...containers(server));
    await pause(2_000);
    docker('start', ...containers(server));
    const seconds = await until(`${server} is healthy again`, START_SECONDS, () => healthy(server));
    const tally = await work.end();
    check(tally.lost === 0 && tally.whole === tally.asked, `${server} killed: every query answered whole`, { ...tally, seconds });
  }
  docker('kill', ...containers('mongodb'));
  docker('start', ...containers('mongodb'));
  await until('mongodb is healthy again', START_SECONDS, () => healthy('mongodb'));
  await until('everything is answered again', START_SECONDS, async () => (await ask(ALL)).errors === undefined);
  check(true, 'mongodb killed: everything is answered again');
  docker('kill', ...containers('gateway'));
  docker('start', ...containers('gateway'));
  await until('gateway is healthy again', START_SECONDS, () => healthy('gateway'));
  await until('everything is answered again', START_SECONDS, async () => (await ask(ALL)).errors === undefined);
  check(true, 'gateway killed: everything is answered again');
}

/** Two instances, stopped and started one after the other while commands come in. */
async function rollingRestart() {
  inCompose('up', '-d', '--no-build', '--no-recreate', '--scale', 'permits=2');
  await until('two instances are healthy', START_SECONDS, () => containers('permits').length === 2 && healthy('permits'));
  await pause(35_000); // the JVM of the gateway keeps what a name resolves to for half a minute
  const work = load();
  for (const id of containers('permits')) {
    docker('stop', '--time', '45', id);
    await pause(1_000);
    docker('start', id);
    await until('the instance is healthy', START_SECONDS, () => health(id) === 'healthy');
  }
  const tally = await work.end();
  check(tally.lost === 0, 'permits restarted instance by instance: no query lost', tally);
  check(tally.whole === tally.asked, 'permits restarted instance by instance: no field missing', tally);
  inCompose('up', '-d', '--no-build', '--no-recreate', '--scale', 'permits=1');
}

async function main() {
  figures['s until the first answer'] = await until('a first answer', START_SECONDS, async () => (await ask('{ __typename }')).data !== undefined);
  await until('every service is healthy', START_SECONDS, () => ['gateway', ...SERVICES].every(healthy));
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const query = JSON.parse(readme.match(/-d '(\{"query".*\})'/)[1]).query;
  const answer = await ask(query);
  check(answer.errors === undefined && answer.data !== undefined, "the README's query is answered, with a token of Keycloak",
    { enterprises: answer.data?.enterprises?.nodes?.length, errors: answer.errors });
  await images();
  await killInTurn();
  await rollingRestart();
}

try {
  await main();
} catch (failed) {
  findings.push(failed.message);
}
console.log(JSON.stringify({ held: findings.length === 0, findings, figures }));
process.exit(findings.length === 0 ? 0 : 1);
