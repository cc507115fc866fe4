// Questions and commands that go on while containers come and go, and the books of what was accepted.
import { START_SECONDS, ask, pause, until } from './system.mjs';

const TOWN = '430422001';
const DAY = '2026-03-02';
const EVERYTHING = `{ annualReport(year: 2020) {
  permits { issued } hazardousWaste { trainings } medicalWaste { hospitalInspections } remediation { villagesTotal } }
  eventSubscriptions(first: 1) { totalCount } }`;
/** Codes and kinds of errors after which a command is sent again with its key. */
const AWAY = ['UNAVAILABLE', 'TIMEOUT', 'DEADLINE_EXCEEDED'];
const ASKER = 'city-officer';

/** What each service adds to the answer. */
const PARTS = {
  permits: (data) => data?.annualReport?.permits,
  'hazardous-waste': (data) => data?.annualReport?.hazardousWaste,
  'medical-waste': (data) => data?.annualReport?.medicalWaste,
  remediation: (data) => data?.annualReport?.remediation,
  exchange: (data) => data?.eventSubscriptions,
};
const missing = (data) => Object.keys(PARTS).filter((service) => PARTS[service](data) == null);

export const isWhole = async () => missing((await ask(EVERYTHING, { user: ASKER })).data).length === 0;

/** Callers who ask everything again and again. */
export function questions(callers = 2) {
  const tally = { asked: 0, whole: 0, own: 0, others: 0, lost: 0 };
  let running = true;
  let away = [];
  const caller = async () => {
    while (running) {
      const before = away;
      try {
        const without = missing((await ask(EVERYTHING, { user: ASKER })).data);
        const allowed = [...before, ...away];
        tally.asked += 1;
        if (without.length === 0) tally.whole += 1;
        else if (without.every((service) => allowed.includes(service))) tally.own += 1;
        else tally.others += 1;
      } catch (failed) {
        tally.lost += 1;
        tally.because = failed.message;
      }
      await pause(150);
    }
  };
  const all = Array.from({ length: callers }, caller);
  return {
    /** From now on fields of these may be missing. */
    without: (...services) => { away = services; },
    end: async () => { running = false; await Promise.all(all); return tally; },
  };
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A credit code of nobody, with its check character. */
function creditCode(serial) {
  const body = `92430422MA7${String(serial).padStart(6, '0')}`;
  const sum = [...body].reduce(([total, weight], character) =>
    [total + ALPHABET.indexOf(character) * weight, (weight * 3) % 31], [0, 1])[0];
  return body + ALPHABET[(31 - (sum % 31)) % 31];
}

let serial = Math.floor(Date.now() / 1000) % 800_000;
const enterprises = [];

/** A command of each service, and what is found of it afterwards, by its number. */
const COMMANDS = {
  permits: {
    make: () => {
      const number = (serial += 1);
      return { number, of: `registerEnterprise(input: { creditCode: "${creditCode(number)}", name: "示例负载${number}",
        town: "${TOWN}", industry: "30", idempotencyKey: "load-${number}" }) { node { version } }` };
    },
    accepted: (number) => enterprises.push(number),
    found: (numbers) => each(numbers, (number) => `enterprise(creditCode: "${creditCode(number)}") { name }`, (node) => node != null),
  },
  'hazardous-waste': {
    make: () => {
      const number = (serial += 1);
      return { number, of: `recordTraining(input: { on: "${DAY}", place: "示例", title: "负载${number}", attendees: 5,
        idempotencyKey: "load-${number}" }) { node { version } }` };
    },
    found: () => pages(`trainings(filter: { from: "${DAY}", to: "${DAY}" }`, 'title'),
  },
  // Only of enterprises that the register has accepted, whose names come by events.
  'medical-waste': {
    make: () => {
      const number = enterprises.shift();
      return number && { number, of: `registerHospital(input: { creditCode: "${creditCode(number)}", beds: 20, infectious: false,
        idempotencyKey: "load-${number}" }) { node { version } }` };
    },
    found: (numbers) => each(numbers, (number) => `hospital(creditCode: "${creditCode(number)}") { name }`,
      (node, number) => node?.name === `示例负载${number}`),
  },
  remediation: {
    make: () => {
      const number = (serial += 1);
      return { number, of: `registerVillage(input: { town: "${TOWN}", name: "负载${number}",
        idempotencyKey: "load-${number}" }) { node { version } }` };
    },
    found: () => pages(`villages(filter: { town: "${TOWN}" }`, 'name'),
  },
  exchange: {
    user: 'city-officer',
    pause: 500,
    make: () => {
      const number = (serial += 1);
      return { number, of: `createEventSubscription(input: { organisation: "负载${number}", creditCode: "${creditCode(number)}",
        contact: "0731-0000000", channels: [FEED], types: ["permits.permit-revoked.v1"],
        idempotencyKey: "load-${number}" }) { node { version } }` };
    },
    found: () => pages('eventSubscriptions(', 'organisation', 'city-officer'),
  },
};

/** A command whose event every other service hears. */
export const aCommand = () => `mutation { ${COMMANDS.permits.make().of} }`;

/** How often each is found, asked one by one. */
async function each(numbers, field, holds) {
  const counts = new Map();
  for (let i = 0; i < numbers.length; i += 25) {
    const some = numbers.slice(i, i + 25);
    const { data, errors } = await ask(`{ ${some.map((number) => `n${number}: ${field(number)}`).join('\n')} }`);
    if (errors) throw new Error(errors[0].message);
    for (const number of some) counts.set(number, holds(data[`n${number}`], number) ? 1 : 0);
  }
  return counts;
}

/** How often each is found in a list. */
async function pages(list, name, user = 'county-officer') {
  const counts = new Map();
  for (let after = null; ;) {
    const separator = list.endsWith('(') ? '' : ', ';
    const { data, errors } = await ask(
      `query($after: String) { page: ${list}${separator}first: 100, after: $after) { nodes { ${name} } pageInfo { hasNextPage endCursor } } }`,
      { variables: { after }, user });
    if (errors) throw new Error(errors[0].message);
    for (const node of data.page.nodes) {
      const number = Number(node[name].match(/^负载(\d+)$/)?.[1]);
      if (number) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    if (!data.page.pageInfo.hasNextPage) return counts;
    after = data.page.pageInfo.endCursor;
  }
}

/** Commands to every service, each repeated with its key until it is accepted. */
export function commands() {
  const books = Object.fromEntries(Object.keys(COMMANDS).map((service) => [service, []]));
  const tally = { accepted: 0, again: 0, refused: 0 };
  let running = true;

  const send = async ({ make, user = 'county-officer', accepted = () => {}, pause: rest = 300 }, book) => {
    while (running) {
      const command = make();
      if (command && await insist(command, user)) {
        book.push(command.number);
        accepted(command.number);
      }
      await pause(rest);
    }
  };
  const insist = async ({ of }, user) => {
    const end = Date.now() + START_SECONDS * 1000;
    for (let attempt = 1; Date.now() < end; attempt += 1) {
      try {
        const { errors } = await ask(`mutation { ${of} }`, { user });
        if (!errors) {
          tally.accepted += 1;
          tally.again += attempt > 1 ? 1 : 0;
          return true;
        }
        if (!errors.every(({ extensions }) => [extensions?.kind, extensions?.code].some((said) => AWAY.includes(said)))) {
          tally.refused += 1;
          tally.reason = errors[0].message;
          return false;
        }
      } catch {
        // Whether it was taken, the next try finds out.
      }
      await pause(300);
    }
    tally.refused += 1;
    tally.reason = 'nobody answered';
    return false;
  };
  const all = Object.entries(COMMANDS).map(([service, command]) => send(command, books[service]));

  return {
    end: async () => { running = false; await Promise.all(all); return tally; },
    /** What was accepted and is not there, or more than once; after as long as events may take. */
    async settle() {
      let wrong;
      const account = async () => {
        wrong = {};
        for (const [service, numbers] of Object.entries(books)) {
          const counts = await COMMANDS[service].found(numbers);
          const lost = numbers.filter((number) => !counts.get(number)).length;
          const doubled = numbers.filter((number) => counts.get(number) > 1).length;
          if (lost + doubled) wrong[service] = { lost, doubled };
        }
        return Object.keys(wrong).length === 0;
      };
      await until('what was accepted is there', 90, account, 2000).catch((failed) => { wrong.reason ??= failed.message; });
      return wrong;
    },
  };
}
