// Runs once, on an empty store: a user for each service, who sees the database of that service and no other.
for (const service of ['permits', 'hazardous-waste', 'medical-waste', 'remediation', 'exchange']) {
  db.getSiblingDB('admin').createUser({
    user: service,
    pwd: process.env.ECOBUREAU_STORE_PASSWORD,
    roles: [{ role: 'readWrite', db: service }],
  });
}
