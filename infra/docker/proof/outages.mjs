// What callers see of containers that end, orderly and otherwise, while they ask and command.
import { check, figure } from './findings.mjs';
import { commands, isWhole, questions } from './load.mjs';
import {
  APPLICATIONS, SERVICES, START_SECONDS, containers, docker, findGateways, healthy, inCompose, inside, inspect, pause, ready, until,
} from './system.mjs';

const sound = (tally) => tally.lost === 0 && tally.others === 0;

/** Instance by instance, orderly: with two of each, nobody notices. */
export async function rollingRestarts() {
  const orders = commands();
  for (const application of APPLICATIONS) {
    const work = questions();
    await pause(1_500);
    for (const id of await containers(application)) {
      await docker('stop', '--time', '45', id);
      await pause(500);
      await docker('start', id);
      await ready(id, application);
      if (application === 'gateway') await findGateways();
    }
    const tally = await work.end();
    check(tally.whole === tally.asked && tally.lost === 0, `${application}: two instances restarted in turn, nothing missing`, tally);
  }
  await settled('after all rolling restarts', orders);
}

async function settled(when, orders) {
  const tally = await orders.end();
  const wrong = await orders.settle();
  check(Object.keys(wrong).length === 0 && tally.refused === 0,
    `${when}: every accepted command is there once, and its event was heard`, { ...tally, ...wrong });
}

const leases = async (id) => Number((await inside(id, 'prometheus')).match(/^ecobureau_relay_leases\{.*\} ([\d.]+)$/m)?.[1]);
const shared = (one, other) => async () => (await leases(one)) === 8 && (await leases(other)) === 8;

/** An instance that is told to end hands over what it relays; one that is killed leaves it to its leases' end. */
export async function handOver() {
  const [one, other] = await containers('permits');
  const taken = async (since) => {
    await until('the other carries all', 60, async () => (await leases(other)) === 16, 100);
    return (Date.now() - since) / 1000;
  };
  await until('both instances carry shards', 60, shared(one, other));
  let start = Date.now();
  const stopping = docker('stop', '--time', '45', one);
  const orderly = await taken(start);
  await stopping;
  const code = await inspect(one, '.State.ExitCode');
  figure('s until the other instance relays all, after stop', orderly);
  check(orderly < 5, 'an instance that is stopped hands its shards over at once', { seconds: orderly });
  check(code === '143', 'it ends by itself within its grace', { code, seconds: (Date.now() - start) / 1000 });
  await docker('start', one);
  await ready(one, 'permits');
  await until('both instances carry shards', 60, shared(one, other));
  start = Date.now();
  await docker('kill', one);
  const killed = await taken(start);
  figure('s until the other instance relays all, after kill', killed);
  check(killed < 20, 'the shards of one that was killed are taken over when its leases end', { seconds: killed });
  await docker('start', one);
  await ready(one, 'permits');
}

/** One instance of each service, killed. */
export async function kills() {
  await inCompose('up', '-d', '--no-build', '--no-recreate', ...SERVICES.flatMap((service) => ['--scale', `${service}=1`]), '--scale', 'gateway=2');
  await until('one instance of each is left', 120, async () => (await Promise.all(SERVICES.map(containers))).every((ids) => ids.length === 1));
  await until('everything is answered', START_SECONDS, isWhole);
  const orders = commands();
  for (const service of SERVICES) {
    await killed(service, [service]);
  }
  // Tokens are checked by keys that are known, and events wait with their records.
  await killed('rabbitmq', []);
  await killed('keycloak', []);
  await killed('gateway', []);
  await killed('mongodb', SERVICES);
  await settled('after all kills', orders);
}

async function killed(container, without) {
  const work = questions();
  await pause(1_500);
  work.without(...without);
  const [id] = await containers(container);
  const start = Date.now();
  await docker('kill', id);
  await pause(2_000);
  await docker('start', id);
  if (APPLICATIONS.includes(container)) await ready(id, container);
  else await until(`${container} is healthy again`, START_SECONDS, () => healthy(container));
  if (container === 'gateway') await findGateways();
  await until('everything is answered again', START_SECONDS, isWhole);
  const seconds = (Date.now() - start) / 1000;
  work.without();
  await pause(1_000);
  const tally = await work.end();
  figure(`s until everything is answered after a kill, ${container}`, seconds);
  check(sound(tally) && (without.length > 0 || tally.own === 0),
    `${container} killed: ${without.length ? 'nothing but its own fields missing' : 'nothing missing'}`, { ...tally, seconds });
}
