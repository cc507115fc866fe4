// Runs the audits of GraphQL over HTTP against a gateway that is up.
//   node http-audit.mjs [http://localhost:8080/graphql]    exits with 1 unless every audit is passed without a warning
import { serverAudits } from 'graphql-http';

const url = process.argv[2] ?? 'http://localhost:8080/graphql';
const audits = serverAudits({ url, fetchFn: fetch });
const results = [];
for (const audit of audits) {
  results.push(await audit.fn());
}
const failed = results.filter((result) => result.status !== 'ok');
for (const result of failed) {
  console.log(`${result.status}: ${result.name}: ${result.reason}`);
}
console.log(`${results.length - failed.length} of ${results.length} audits passed`);
process.exit(failed.length === 0 && results.length > 0 ? 0 : 1);
