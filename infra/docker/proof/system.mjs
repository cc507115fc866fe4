// The running containers, as a caller and as whoever runs them see them.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const SERVICES = ['permits', 'hazardous-waste', 'medical-waste', 'remediation', 'exchange'];
export const APPLICATIONS = ['gateway', ...SERVICES];
export const START_SECONDS = 600;

const compose = process.env.ECOBUREAU_COMPOSE.split(' ');
const issuer = 'http://localhost:8180/realms/ecobureau';
const MANAGEMENT = 9080;

const execute = promisify(execFile);
/** What a command says on its standard output. */
export const run = async (command, ...words) => (await execute(command, words, { maxBuffer: 1 << 30 })).stdout;
export const docker = (...words) => run('docker', ...words);
export const inCompose = (...words) => run(compose[0], ...compose.slice(1), ...words);
export const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** The running containers of a service, by id. */
export const containers = async (service) => (await inCompose('ps', '-q', service)).trim().split('\n').filter(Boolean);

export const inspect = async (id, what) => (await docker('inspect', '-f', `{{${what}}}`, id)).trim();
export const healthy = async (service) => {
  const states = await Promise.all((await containers(service)).map((id) => inspect(id, '.State.Health.Status')));
  return states.length > 0 && states.every((state) => state === 'healthy');
};

const takes = (id) => docker('exec', id, '/app/healthy').then(() => true, () => false);
/** Until an application takes requests, asked as its health check asks, but at once. */
export const ready = (id, what) => until(`${what} takes requests`, START_SECONDS, () => takes(id));

/** Seconds that it took. */
export async function until(what, seconds, holds, step = 500) {
  const start = Date.now();
  for (;;) {
    let trouble = 'no';
    try {
      if (await holds()) return Math.round((Date.now() - start) / 100) / 10;
    } catch (failed) {
      trouble = failed.message;
    }
    if (Date.now() - start > seconds * 1000) throw new Error(`${what}: not within ${seconds} s (${trouble})`);
    await pause(step);
  }
}

/** By user: the token, until when it is taken without asking for another, and until when it is of use. */
const tokens = new Map();
const logins = new Map();

async function login(user) {
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password', client_id: 'ecobureau-demo', username: user, password: process.env.ECOBUREAU_DEMO_PASSWORD,
    }),
  });
  if (!answer.ok) throw new Error(`no token for ${user}: ${answer.status} ${await answer.text()}`);
  const { access_token, expires_in } = await answer.json();
  const token = { value: access_token, until: Date.now() + (expires_in - 150) * 1000, end: Date.now() + (expires_in - 20) * 1000 };
  tokens.set(user, token);
  return token;
}

/** A token of Keycloak for one of the users that its realm has for trying out; the old one while Keycloak is away. */
export async function bearer(user) {
  const token = tokens.get(user);
  if (token && Date.now() < token.until) return token.value;
  if (!logins.has(user)) logins.set(user, login(user).finally(() => logins.delete(user)));
  try {
    return (await logins.get(user)).value;
  } catch (failed) {
    if (token && Date.now() < token.end) return token.value;
    throw failed;
  }
}

/** Where a container publishes the port of its application. */
export const address = async (id) => `http://${(await docker('port', id, '8080')).trim().split('\n')[0]}`;

let gateways = [];

/** Looks again where gateways are; a caller would know it from the proxy before them. */
export async function findGateways() {
  gateways = await Promise.all((await containers('gateway')).map(address));
}

/** Asks a gateway, and the next one where that takes no connection, as a proxy would. */
export async function ask(query, { variables = {}, user = 'county-officer', headers = {}, patience = 35_000 } = {}) {
  const token = await bearer(user);
  let refused;
  for (const gateway of gateways) {
    try {
      const answer = await fetch(`${gateway}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(patience),
      });
      if (answer.status !== 503) return await answer.json();
      refused = new Error('status 503');
    } catch (failed) {
      refused = failed;
    }
  }
  throw refused ?? new Error('no gateway');
}

/** The figures of an application, asked inside its container: their port is not published. */
export const inside = (id, path) => docker('exec', id, 'wget', '-q', '-O', '-', `http://127.0.0.1:${MANAGEMENT}/actuator/${path}`);

/** CPU seconds that a container has used since it started, by the first or the second version of control groups. */
export async function cpu(id) {
  const script = 'if [ -e /sys/fs/cgroup/cpu.stat ]; then sed -n "s/^usage_usec /1e6 /p" /sys/fs/cgroup/cpu.stat; '
    + 'else echo 1e9 $(cat /sys/fs/cgroup/cpuacct/cpuacct.usage); fi';
  const [second, used] = (await docker('exec', id, 'sh', '-c', script)).trim().split(' ');
  return Math.round((Number(used) / Number(second)) * 100) / 100;
}
