// What held and what did not: a line for each as it is found, a table and one JSON object at the end.
const rows = [];
const findings = [];
const figures = {};
const started = Date.now();

/** A claim with the figures that go with it. */
export function check(holds, what, detail = {}) {
  rows.push({ holds: Boolean(holds), what, detail });
  if (!holds) findings.push(what);
  const after = Math.round((Date.now() - started) / 1000);
  console.log(`${holds ? 'holds ' : 'FAILS '} ${what}${told(detail)}  [${after} s]`);
}

export const figure = (name, value) => {
  figures[name] = value;
};

const told = (detail) => {
  const pairs = Object.entries(detail).filter(([, value]) => value !== undefined);
  return pairs.length ? `: ${pairs.map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`).join(', ')}` : '';
};

export function close() {
  const width = Math.max(0, ...Object.keys(figures).map((name) => name.length));
  console.log('\nfigures');
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(width)}  ${value}`);
  console.log(`\n${rows.length - findings.length} of ${rows.length} hold`);
  for (const finding of findings) console.log(`  does not hold: ${finding}`);
  console.log(JSON.stringify({ held: findings.length === 0, checked: rows.length, findings, figures }));
  return findings.length === 0 ? 0 : 1;
}
