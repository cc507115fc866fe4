// Writes base/services/*.yaml: the same objects for each service and for the gateway. `node services.mjs --check` fails
// where what is committed is not what this writes.
import { readFileSync, writeFileSync } from 'node:fs';

const SERVICES = ['permits', 'hazardous-waste', 'medical-waste', 'remediation', 'exchange'];

const variables = (service) => `${service === 'gateway' ? '' : `
            - name: MONGODB_URI
              valueFrom: {secretKeyRef: {name: store-admin-${service}, key: connectionString.standard}}`}
            - name: BROKER_USER
              valueFrom: {secretKeyRef: {name: broker-default-user, key: username}}
            - name: BROKER_PASSWORD
              valueFrom: {secretKeyRef: {name: broker-default-user, key: password}}
            - name: RABBITMQ_URI
              value: amqp://$(BROKER_USER):$(BROKER_PASSWORD)@broker:5672${service === 'exchange' ? `
            - name: RABBITMQ_MANAGEMENT_URI
              value: http://broker:15672` : ''}${service === 'permits' ? `
            - name: ECOBUREAU_PERMITS_CERTIFICATES_KEYS
              valueFrom: {secretKeyRef: {name: permits-certificates, key: keys, optional: true}}` : ''}`;

const commands = (service) => service !== 'gateway' ? '' : `
          args:${SERVICES.map((each) => `
            - --ecobureau.gateway.services[${each}].url=http://${each}:8080/graphql`).join('')}`;

const text = (service) => `# Written by services.mjs.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${service}
  labels: {app.kubernetes.io/name: ${service}}
spec:
  replicas: 2
  revisionHistoryLimit: 3
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxUnavailable: 0, maxSurge: 1}
  selector:
    matchLabels: {app.kubernetes.io/name: ${service}}
  template:
    metadata:
      labels: {app.kubernetes.io/name: ${service}, app.kubernetes.io/part-of: ecobureau}
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: "9080"
        prometheus.io/path: /actuator/prometheus
    spec:
      serviceAccountName: ecobureau
      automountServiceAccountToken: false
      # Longer than the pause before the end and the grace of the application together.
      terminationGracePeriodSeconds: 60
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        seccompProfile: {type: RuntimeDefault}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {app.kubernetes.io/name: ${service}}
      containers:
        - name: ${service}
          image: ecobureau/${service}${commands(service)}
          envFrom:
            - configMapRef: {name: ecobureau}
          env:
            - name: SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE
              value: 20s${variables(service)}
          ports:
            - {name: http, containerPort: 8080}
            - {name: management, containerPort: 9080}
          startupProbe:
            httpGet: {path: /actuator/health/liveness, port: management}
            periodSeconds: 2
            failureThreshold: 60
          livenessProbe:
            httpGet: {path: /actuator/health/liveness, port: management}
            periodSeconds: 10
            timeoutSeconds: 3
            failureThreshold: 3
          readinessProbe:
            httpGet: {path: /actuator/health/readiness, port: management}
            periodSeconds: 5
            timeoutSeconds: 3
            failureThreshold: 2
          lifecycle:
            # Until no proxy sends anything here any more.
            preStop:
              sleep: {seconds: 8}
          resources:
            requests: {cpu: 250m, memory: 640Mi}
            limits: {memory: 768Mi}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: {drop: [ALL]}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
      volumes:
        - name: tmp
          emptyDir: {sizeLimit: 256Mi}
---
apiVersion: v1
kind: Service
metadata:
  name: ${service}
  labels: {app.kubernetes.io/name: ${service}}
spec:
  selector: {app.kubernetes.io/name: ${service}}
  ports:
    - {name: http, port: 8080, targetPort: http}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${service}
spec:
  minAvailable: 1
  selector:
    matchLabels: {app.kubernetes.io/name: ${service}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${service}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${service}}
  minReplicas: 2
  maxReplicas: ${service === 'gateway' ? 8 : 6}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: 200}
  behavior:
    scaleDown: {stabilizationWindowSeconds: 600}
`;

let stale = false;
for (const service of ['gateway', ...SERVICES]) {
  const file = new URL(`base/services/${service}.yaml`, import.meta.url);
  if (process.argv.includes('--check')) {
    stale ||= readFileSync(file, 'utf8') !== text(service);
  } else {
    writeFileSync(file, text(service));
  }
}
if (stale) {
  console.error('kubernetes: what is committed is not what services.mjs writes');
  process.exit(1);
}
