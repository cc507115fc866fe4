// Dashboards, alerts and traces, on the system that runs.
import { readFile, readdir } from 'node:fs/promises';
import { check, figure } from './findings.mjs';
import { aCommand } from './load.mjs';
import { SERVICES, ask, containers, docker, until } from './system.mjs';

const PROMETHEUS = 'http://127.0.0.1:9090';
const TRACES = 'http://127.0.0.1:16686';
const DASHBOARDS = new URL('../../observability/grafana/dashboards/', import.meta.url);

async function prometheus(path, parameters = {}) {
  const answer = await fetch(`${PROMETHEUS}/api/v1/${path}?${new URLSearchParams(parameters)}`);
  const { status, data, error } = await answer.json();
  if (status !== 'success') throw new Error(error);
  return data;
}
const value = async (query) => (await prometheus('query', { query })).result;
const alerts = async () => (await prometheus('alerts')).alerts;
const firing = async (name, labels = {}) => (await alerts()).some((alert) => alert.state === 'firing' && alert.labels.alertname === name
  && Object.entries(labels).every(([label, is]) => alert.labels[label] === is));

/** Each panel asks Prometheus what Grafana would ask it, and gets numbers. */
export async function dashboards() {
  await until('every application is scraped', 120, async () => (await value('count by (service) (up{job="ecobureau"} == 1)')).length === 6);
  for (const file of (await readdir(DASHBOARDS)).filter((name) => name.endsWith('.json'))) {
    const { title, panels } = JSON.parse(await readFile(new URL(file, DASHBOARDS), 'utf8'));
    const empty = [];
    let series = 0;
    for (const panel of panels) {
      for (const { expr } of panel.targets) {
        const result = await value(expr);
        series += result.length;
        if (!result.some((each) => Number.isFinite(Number(each.value[1])))) empty.push(panel.title);
      }
    }
    check(empty.length === 0, `dashboard ${title}: every panel is filled`, { panels: panels.length, series, empty: empty.join('; ') || undefined });
  }
}

/** Rules are what Prometheus takes and do what their tests say; one message that nobody can read fires one. */
export async function alarms() {
  const [id] = await containers('prometheus');
  for (const [what, ...words] of [['configuration and rules', 'check', 'config', '/etc/prometheus/prometheus.yml'],
    ['tests of the rules', 'test', 'rules', '/etc/prometheus/alerts.test.yml']]) {
    const failed = await docker('exec', id, 'promtool', ...words).then(() => undefined, ({ stdout, stderr }) => `${stdout}${stderr}`);
    check(!failed, `promtool: ${what}`, { failed });
  }
  await publish('permits.permit-revoked.v1', 'not an event');
  const parked = await until('a dead letter waits', 60, async () => (await ask('{ hazardousWasteBus { deadLettersWaiting } }', { user: 'city-officer' }))
    .data.hazardousWasteBus.deadLettersWaiting > 0);
  const fired = await until('the alert fires', 240, () => firing('DeadLetters', { application: 'hazardous-waste' }));
  figure('s until the alert of a dead letter fires', parked + fired);
  check(true, 'a message that nobody can read becomes a dead letter, and an alert', { seconds: parked + fired });
  await discard();
  await until('the alert is over', 120, async () => !(await firing('DeadLetters')));
  check(true, 'the alert is over when an officer has decided');
}

/** A service of which there is no instance, asked or not. */
export async function alarmOfAnAbsentService() {
  const ids = await containers('remediation');
  await Promise.all(ids.map((id) => docker('stop', '--time', '45', id)));
  const seconds = await until('the alert fires', 300, () => firing('NoInstance', { service: 'remediation' }));
  await Promise.all(ids.map((id) => docker('start', id)));
  figure('s until the alert of a service without an instance fires', seconds);
  check(true, 'a service without an instance is an alert', { seconds });
}

/** The broker is stopped: events wait, and how long the oldest waits is seen; then they go out. */
export async function oldestEvent() {
  const [id] = await containers('rabbitmq');
  await docker('stop', id);
  const taken = await ask(aCommand());
  await until('the oldest event is seen to wait', 150,
    async () => Number((await value('max(ecobureau_relay_oldest_pending_seconds{application="permits"})'))[0]?.value[1]) > 20);
  await docker('start', id);
  const seconds = await until('it has gone out', 180,
    async () => Number((await value('max(ecobureau_relay_oldest_pending_seconds{application="permits"})'))[0]?.value[1]) === 0);
  check(taken.errors === undefined, 'without the broker commands are taken; the oldest event is seen to wait, and goes out afterwards', { seconds });
}

async function publish(type, payload) {
  const user = `ecobureau:${process.env.ECOBUREAU_BROKER_PASSWORD}`;
  const answer = await fetch('http://127.0.0.1:15672/api/exchanges/%2F/ecobureau.events/publish', {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(user).toString('base64')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ properties: { delivery_mode: 2 }, routing_key: type, payload, payload_encoding: 'string' }),
  });
  if (!(await answer.json()).routed) throw new Error(`${type} reached no queue`);
}

async function discard() {
  for (const service of SERVICES) {
    const name = service.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const { data } = await ask(`{ bus: ${name}Bus { deadLetters(filter: { state: PARKED }, first: 20) { nodes { id } } } }`, { user: 'city-officer' });
    const ids = data.bus.deadLetters.nodes.map(({ id }) => id);
    if (ids.length) {
      const { errors } = await ask(`mutation($ids: [ID!]) { done: ${name}DiscardDeadLetters(input: { ids: $ids, grounds: "测试报文" }) { count } }`,
        { variables: { ids }, user: 'city-officer' });
      if (errors) throw new Error(errors[0].message);
    }
  }
}

/** One command, seen at the gateway, in the service, and where its event is heard; in traces and in logs. */
export async function traces() {
  const hex = (length) => Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  const id = hex(32);
  const { errors } = await ask(aCommand(), { headers: { traceparent: `00-${id}-${hex(16)}-01` } });
  if (errors) throw new Error(errors[0].message);
  const expected = ['exchange', 'gateway', 'medical-waste', 'permits'];
  let seen = [];
  await until('the trace is whole', 60, async () => {
    const answer = await fetch(`${TRACES}/api/traces/${id}`);
    if (!answer.ok) return false;
    const [trace] = (await answer.json()).data;
    seen = [...new Set(trace.spans.map((span) => trace.processes[span.processID].serviceName))].sort();
    return expected.every((service) => seen.includes(service));
  }).catch(() => {});
  check(expected.every((service) => seen.includes(service)), 'one trace joins the gateway, the service, its event and who hears it', { services: seen.join(' ') });
  const logged = [];
  for (const service of expected) {
    const logs = (await Promise.all((await containers(service)).map((each) => docker('logs', '--since', '5m', each)))).join('\n').split('\n');
    if (logs.some((line) => line.includes(id) && JSON.parse(line).traceId === id)) logged.push(service);
  }
  check(logged.length === expected.length, 'their lines in the logs carry its id', { services: logged.join(' ') });
}
