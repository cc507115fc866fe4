// What our images are and what our containers may do; what a start costs.
import { check, figure } from './findings.mjs';
import { APPLICATIONS, START_SECONDS, containers, cpu, docker, inspect, ready, until } from './system.mjs';

const VERSION = process.env.ECOBUREAU_VERSION ?? '0.1.0-SNAPSHOT';
const LABELS = ['title', 'version', 'revision', 'licenses', 'base.name'].map((name) => `org.opencontainers.image.${name}`);

export async function images() {
  for (const application of APPLICATIONS) {
    const [image] = JSON.parse(await docker('image', 'inspect', `ecobureau/${application}:${VERSION}`));
    const megabytes = Math.round(image.Size / 1e6);
    figure(`MB, image of ${application}`, megabytes);
    check(megabytes < 300, `${application}: its image is under 300 MB`, { megabytes });
    check(image.Config.User === '10001:10001' && image.Config.Healthcheck && LABELS.every((label) => image.Config.Labels[label]),
      `${application}: no root, a health check, labels`);
    const [id] = await containers(application);
    const sbom = JSON.parse(await docker('exec', id, 'cat', '/app/sbom.cdx.json'));
    check(sbom.bomFormat === 'CycloneDX' && sbom.components.length > 20, `${application}: lists its parts`, { parts: sbom.components.length });
    const written = await docker('exec', id, 'sh', '-c', 'echo > /app/x').then(() => true, () => false);
    check(!written && (await inspect(id, '.HostConfig.ReadonlyRootfs')) === 'true', `${application}: cannot write into its image`);
    const lines = (await docker('logs', '--tail', '50', id)).trim().split('\n');
    check(lines.every((line) => JSON.parse(line)['@timestamp']), `${application}: logs a JSON object a line`);
  }
}

/** Each alone, nobody asking: the log says when it is up, for looking costs CPU too. */
export async function starts() {
  for (const application of APPLICATIONS) {
    const [id] = await containers(application);
    await docker('stop', '--time', '45', id);
    const since = new Date().toISOString();
    await docker('start', id);
    await until(`${application} is up`, START_SECONDS, async () => (await docker('logs', '--since', since, id)).includes('"Started '));
    await ready(id, application);
    const seconds = await cpu(id);
    figure(`CPU s until it takes requests, ${application}`, seconds);
    check(seconds < 10, `${application}: takes requests within 10 s of CPU`, { seconds });
  }
}
