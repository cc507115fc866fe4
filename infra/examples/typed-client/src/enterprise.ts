// Prints what every service knows of an enterprise: node dist/enterprise.js [NAME]
import { ask } from './ask.js';
import { graphql } from './graphql/gql.js';

const url = process.env.ECOBUREAU_URL ?? 'http://localhost:8080/graphql';
const token = process.env.ECOBUREAU_TOKEN;
const name = process.argv[2] ?? '湖南衡兴环保';

const ENTERPRISE = graphql(`
  query Enterprise($name: String!) {
    enterprises(filter: { name: $name }, first: 1) {
      nodes {
        name
        permits(first: 1) {
          nodes {
            number
            status
          }
        }
        manifests(first: 1) {
          totalCount
          nodes {
            number
            status
            remover {
              name
            }
          }
        }
        medicalRounds(first: 1) {
          totalCount
        }
        contaminatedSites(first: 1) {
          totalCount
        }
      }
    }
  }
`);

const { enterprises } = await ask(url, token, ENTERPRISE, { name });
for (const enterprise of enterprises?.nodes ?? []) {
  console.log(enterprise.name);
  for (const permit of enterprise.permits?.nodes ?? []) {
    console.log(`  permit ${permit.number} ${permit.status}`);
  }
  console.log(`  manifests ${enterprise.manifests?.totalCount ?? 'unknown'}`);
  for (const manifest of enterprise.manifests?.nodes ?? []) {
    console.log(`  last manifest ${manifest.number} ${manifest.status} by ${manifest.remover?.name ?? 'unknown'}`);
  }
  console.log(`  medical rounds ${enterprise.medicalRounds?.totalCount ?? 'unknown'}`);
  console.log(`  contaminated sites ${enterprise.contaminatedSites?.totalCount ?? 'unknown'}`);
}
