// Runs what infra/benchmarks/gateway describes: node benchmark.mjs JAR OPTION...
import { execFile, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs, promisify } from 'node:util';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { names, schemaText, start as startServices } from './services.mjs';

const { values: options, positionals: [jar] } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    peers: { type: 'string', default: 'apollo,hiveRust,grafbase' },
    queries: { type: 'string', default: 'one,join,big,joinDistinct' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    'warm-up': { type: 'string' },
  },
});
const rounds = Number(options.rounds ?? (options.short ? 3 : 5));
const seconds = Number(options.seconds ?? (options.short ? 2 : 5));
const warmUp = Number(options['warm-up'] ?? (options.short ? 12 : 30));
const here = dirname(fileURLToPath(import.meta.url));
const directory = join(here, '..', 'target', 'gateway');
const [servicePort, originPort, statusPort, gatewayPort] = [7210, 7220, 7230, 7240];
const connections = 32;
const ticksPerSecond = 100;
let distinct = Math.floor(Math.random() * 1e6) * 1e3; // no request is like one of another round
const running = [];

function run(name, command, environment = {}) {
  const child = spawn(command[0], command.slice(1), {
    cwd: directory, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(directory, `${name}.log`));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  child.on('exit', (code) => stopping || fail(`${name} ended with ${code}: see ${log.path}`));
  running.push(child);
  return child;
}

let stopping = false;
function stop() {
  stopping = true;
  running.forEach((child) => family(child.pid).forEach((pid) => signal(pid, 'SIGKILL')));
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function fail(message) {
  console.error(`gateway: ${message}`);
  stop();
  process.exit(1);
}

function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** A process and all that it started. */
function family(pid) {
  const children = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const parent = Number(stat(entry)[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const all = [pid];
  for (const each of all) all.push(...(children.get(each) ?? []));
  return all;
}

function cpuMillis({ pid }) {
  return family(pid).reduce((sum, each) => {
    const fields = stat(each);
    return sum + ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
  }, 0);
}

function residentMegabytes({ pid }) {
  return family(pid).reduce((sum, each) => {
    const line = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/status`, 'utf8'));
    return sum + Number(line?.[1] ?? 0) / 1024;
  }, 0);
}

async function calls() {
  const text = await (await fetch(`http://127.0.0.1:${statusPort}/`)).text();
  return Number(/^ \d+ \d+ (\d+)/m.exec(text)[1]) - polled++;
}
let polled = 1;

function startNginx() {
  const servers = names.map((name, index) =>
    `  server { listen 127.0.0.1:${servicePort + index}; location / { proxy_pass http://127.0.0.1:${originPort + index}; } }`);
  const configuration = readFileSync(join(here, 'nginx.conf'), 'utf8')
    .replaceAll('DIRECTORY', directory)
    .replace('SERVERS', servers.join('\n'))
    .replace('STATUS', statusPort);
  writeFileSync(join(directory, 'nginx.conf'), configuration);
  run('nginx', ['nginx', '-p', directory, '-c', join(directory, 'nginx.conf')]);
}

function writeGraph() {
  const services = names.map((name, index) => ({
    name, url: `http://127.0.0.1:${servicePort + index}/graphql`, typeDefs: parse(schemaText(name)),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors?.length) fail(errors.map(({ message }) => message).join('; '));
  writeFileSync(join(directory, 'supergraph.graphql'), supergraphSdl);
  const toml = services.map(({ name, url }) =>
    `[subgraphs.${name}]\nurl = "${url}"\nschema_path = "${join(here, 'graph', `${name}.graphql`)}"\n`);
  writeFileSync(join(directory, 'grafbase.toml'), toml.join('\n'));
}

const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';

function ours(port, ...more) {
  const jvm = ['-Xmx512m', ...(process.env.JAVA_OPTIONS ?? '').split(' ').filter(Boolean)];
  const where = ['--supergraph', 'supergraph.graphql', `--server.port=${port}`, '--server.address=127.0.0.1'];
  return [[java, ...jvm, '-jar', jar, ...where, ...more]];
}

const starts = {
  ours: (port) => ours(port),
  unshared: (port) => ours(port, '--ecobureau.gateway.share-queries=false'),
  apollo: (port) => [[process.execPath, join(here, 'apollo.mjs'), 'supergraph.graphql', port], { NODE_ENV: 'production' }],
  hiveRust: (port) => [
    [process.execPath, join(here, 'node_modules/@graphql-hive/gateway/dist/bin.js'), 'supergraph', 'supergraph.graphql',
      '--hive-router-runtime', '--host', '127.0.0.1', '--port', port, '--fork', 1, '--polling', '1h'],
    { NODE_ENV: 'production' },
  ],
  grafbase: (port) => [
    [join(here, 'node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase'), 'dev', '--config', 'grafbase.toml',
      '--listen-address', `127.0.0.1:${port}`],
  ],
};

function query(name) {
  const body = { query: readFileSync(join(here, 'queries', `${name}.graphql`), 'utf8') };
  return JSON.stringify(name === 'joinDistinct' ? { ...body, variables: { asOf: 'as-of-0' } } : body);
}

async function ask(gateway, name) {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: query(name).replace('as-of-0', `as-of-${distinct++}`),
  });
  return response.text();
}

async function startGateway(name, index) {
  const port = gatewayPort + index;
  const [command, environment] = starts[name](String(port));
  const child = run(name, ['taskset', '-c', '1', ...command.map(String)], environment);
  const gateway = { name, lengths: {}, url: `http://127.0.0.1:${port}/graphql`, pid: child.pid };
  for (let tries = 0; ; tries++) {
    try {
      if (JSON.parse(await ask(gateway, 'one')).data) break;
    } catch (error) {
      if (tries === 600) fail(`${name} does not answer: ${error.message}`);
    }
    await pause(200);
  }
  freeze(gateway);
  return gateway;
}

/** What is not measured does not compute either. */
function freeze({ pid }) {
  family(pid).forEach((each) => signal(each, 'SIGSTOP'));
}

function thaw({ pid }) {
  family(pid).forEach((each) => signal(each, 'SIGCONT'));
}

async function load(gateway, name, duration) {
  const from = name === 'joinDistinct' ? [String(distinct)] : [];
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1', `-c${connections}`, `-d${duration}s`, '--timeout', '10s', '-s', join(here, 'load.lua'), gateway.url,
    '--', join(directory, `${name}.json`), ...from,
  ]);
  await pause(300); // what was under way when the load ended comes to its end
  const [, requests, micros, failed, bytes] = /^RESULT (\d+) (\d+) (\d+) (\d+)$/m.exec(stdout).map(Number);
  distinct += requests + connections;
  if (failed) fail(`${gateway.name}: ${failed} of ${requests} requests of ${name} failed`);
  if (bytes < requests * gateway.lengths[name]) fail(`${gateway.name}: answers of ${name} are too short`);
  return { requests, seconds: micros / 1e6 };
}

async function measure(gateway, name) {
  thaw(gateway);
  const [cpuBefore, callsBefore] = [cpuMillis(gateway), await calls()];
  const { requests, seconds: took } = await load(gateway, name, seconds);
  const [cpu, reached] = [cpuMillis(gateway) - cpuBefore, (await calls()) - callsBefore];
  const memory = residentMegabytes(gateway);
  freeze(gateway);
  return { rate: requests / took, cpu: cpu / Math.max(1, requests), core: cpu / took / 1000, calls: reached / Math.max(1, requests), memory };
}

async function warm(gateway, queries) {
  thaw(gateway);
  for (const name of queries) await load(gateway, name, Math.ceil(starts[gateway.name](0)[0][0] === java ? warmUp : warmUp / 3));
  freeze(gateway);
}

async function compare(gateways, name) {
  const answers = [];
  for (const gateway of gateways) {
    thaw(gateway);
    answers.push(await ask(gateway, name));
    freeze(gateway);
  }
  const data = answers.map((text) => JSON.parse(text));
  data.forEach((answer, index) => {
    if (answer.errors || !answer.data) fail(`${gateways[index].name} answers ${name}: ${answers[index].slice(0, 500)}`);
    gateways[index].lengths[name] = Buffer.byteLength(answers[index]);
    if (!isDeepStrictEqual(answer.data, data[0].data)) {
      fail(`${gateways[index].name} answers ${name} differently:\n${answers[index]}\n${answers[0]}`);
    }
  });
  console.log(`${name}: the same ${answers[0].length} bytes from ${gateways.map((each) => each.name).join(', ')}`);
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function report(name, gateway, results) {
  const of = (what) => median(results.map((result) => result[what]));
  const cells = [
    name.padEnd(13), gateway.name.padEnd(9), `${of('rate').toFixed(0)}`.padStart(9), of('cpu').toFixed(3).padStart(11),
    `${(of('core') * 100).toFixed(0)} %`.padStart(7), of('calls').toFixed(2).padStart(9), `${of('memory').toFixed(0)} MB`.padStart(9),
  ];
  console.log(cells.join(' '));
  busy ||= of('core') < 0.85;
  return Math.round(of('rate'));
}

rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
process.on('SIGINT', () => fail('interrupted'));
process.on('SIGTERM', () => fail('interrupted'));
const queries = options.queries.split(',');
queries.forEach((name) => writeFileSync(join(directory, `${name}.json`), query(name)));
writeGraph();
const services = await startServices(originPort);
startNginx();
const gateways = [];
for (const [index, name] of ['ours', ...options.peers.split(',').filter(Boolean)].entries()) {
  gateways.push(await startGateway(name, index));
}
for (const name of queries) await compare(gateways, name);
for (const gateway of gateways) await warm(gateway, queries);
const rates = {};
let busy = false;
console.log(`query         gateway   requests/s   CPU ms each    core    calls each    memory   (medians of ${rounds} rounds of ${seconds} s)`);
for (const name of queries) {
  const results = gateways.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, gateway] of gateways.entries()) results[index].push(await measure(gateway, name));
  }
  rates[name] = Object.fromEntries(gateways.map((gateway, index) => [gateway.name, report(name, gateway, results[index])]));
}
if (busy) {
  console.log('Not every gateway had its core to itself, or load and services kept up with it: then compare CPU, not requests a second.');
}
stop();
services.forEach((server) => server.close());
console.log(JSON.stringify(rates));
process.exit(0);
