// Writes the dashboards: each answers one question of whoever is called. `node dashboards.mjs --check` fails where what
// is committed is not what this writes.
import { readFileSync, writeFileSync } from 'node:fs';

const source = { type: 'prometheus', uid: 'prometheus' };
const red = (limit) => ({ mode: 'absolute', steps: [{ color: 'green', value: null }, { color: 'red', value: limit }] });

/** One figure now, red from the limit on. */
const figure = (title, expr, unit, limit) => ({
  type: 'stat',
  title,
  targets: [{ expr, legendFormat: '{{application}}{{service}}{{code}}', instant: true }],
  fieldConfig: { defaults: { unit, thresholds: red(limit), noValue: '—' }, overrides: [] },
  options: { colorMode: 'background', reduceOptions: { calcs: ['lastNotNull'] } },
});
const course = (title, expr, unit, legendFormat = '{{application}}') => ({
  type: 'timeseries',
  title,
  targets: [{ expr, legendFormat }],
  fieldConfig: { defaults: { unit, custom: { fillOpacity: 10, showPoints: 'never' } }, overrides: [] },
});
const list = (title, expr, legendFormat) => ({
  type: 'bargauge',
  title,
  targets: [{ expr, legendFormat, instant: true }],
  fieldConfig: { defaults: { thresholds: red(1), noValue: '0' }, overrides: [] },
  options: { orientation: 'horizontal', displayMode: 'basic', reduceOptions: { calcs: ['lastNotNull'] } },
});

const dashboards = {
  stuck: {
    title: '1 有没有卡住的？ Is anything stuck?',
    panels: [
      figure('Oldest event not sent 最久未发出的事件', 'max by (application) (ecobureau_relay_oldest_pending_seconds)', 's', 60),
      figure('Dead letters 死信', 'max by (application) (ecobureau_inbox_dead_letters)', 'short', 1),
      figure('Shards carried, of 16 分片', 'sum by (application) (ecobureau_relay_leases)', 'short', 17),
      course('Records owing events 待发记录', 'max by (application) (ecobureau_relay_pending)', 'short'),
      course('Lag of events, p99 事件延迟',
        'histogram_quantile(0.99, sum by (application, le) (rate(ecobureau_inbox_lag_seconds_bucket[5m])))', 's'),
      course('Events sent per second 发出', 'sum by (application) (rate(ecobureau_relay_confirmed_total[5m]))', 'ops'),
      course('Returned and refused 退回与拒收',
        'sum by (application) (rate(ecobureau_relay_returned_total[5m]) + rate(ecobureau_relay_refused_total[5m]))', 'ops'),
      course('Messages in queues 队列中的消息', 'sum by (queue) (rabbitmq_detailed_queue_messages)', 'short', '{{queue}}'),
    ],
  },
  waiting: {
    title: '2 有没有人在等？ Is anyone waiting?',
    panels: [
      figure('p99 of all requests 全部请求',
        'histogram_quantile(0.99, sum by (le) (rate(gateway_requests_seconds_bucket[5m])))', 's', 1),
      figure('Services that are away 不可用的服务', 'max by (service) (gateway_breaker_open)', 'short', 0.1),
      figure('Requests without data, share 被拒请求比例',
        '(sum(rate(gateway_requests_seconds_count{outcome="refused"}[5m])) or vector(0)) / sum(rate(gateway_requests_seconds_count[5m]))',
        'percentunit', 0.05),
      course('p99 by operation 按操作',
        'topk(10, histogram_quantile(0.99, sum by (operation, le) (rate(gateway_requests_seconds_bucket[5m]))))', 's', '{{operation}}'),
      course('Requests per second by outcome 按结果',
        'sum by (outcome) (rate(gateway_requests_seconds_count[5m]))', 'reqps', '{{outcome}}'),
      course('Calls under way 进行中的调用', 'sum by (service) (gateway_calls_running)', 'short', '{{service}}'),
      course('p99 of each service 按服务',
        'histogram_quantile(0.99, sum by (application, le) (rate(http_server_requests_seconds_bucket{uri="/graphql"}[5m])))', 's'),
      course('Town-limited readers that wait 等待属地信息的订阅方', 'sum by (application) (ecobureau_exchange_towns_readers_held)', 'short'),
      course('Longest wait of one 最长等待', 'max by (application) (ecobureau_exchange_towns_longest_wait_seconds)', 's'),
      course('Events whose town never came, per hour 属地始终未知的事件',
        'sum by (application) (increase(ecobureau_exchange_towns_given_up_total[1h]))', 'short'),
      course('CPU 处理器', 'sum by (application) (process_cpu_usage)', 'percentunit'),
      course('Heap 堆内存', 'sum by (application) (jvm_memory_used_bytes{area="heap"})', 'bytes'),
    ],
  },
  deadlines: {
    title: '3 法定时限快到了吗？ Is a legal clock about to run out?',
    panels: [
      figure('Overdue 已超期', 'sum(max by (application, code) (ecobureau_deadlines{state="overdue"}))', 'short', 1),
      figure('Due soon 即将到期', 'sum(max by (application, code) (ecobureau_deadlines{state="due"}))', 'short', 1),
      list('Overdue, by clock 已超期（按时限）',
        'max by (application, code) (ecobureau_deadlines{state="overdue"})', '{{application}} {{code}}'),
      list('Due soon, by clock 即将到期（按时限）',
        'max by (application, code) (ecobureau_deadlines{state="due"})', '{{application}} {{code}}'),
      course('Overdue 已超期', 'max by (application, code) (ecobureau_deadlines{state="overdue"})', 'short', '{{application}} {{code}}'),
    ],
  },
};

let stale = false;
for (const [uid, { title, panels }] of Object.entries(dashboards)) {
  let x = 0;
  let y = 0;
  const placed = panels.map((panel, index) => {
    const w = panel.type === 'stat' ? 8 : 12;
    const h = panel.type === 'stat' ? 6 : 8;
    if (x + w > 24) {
      x = 0;
      y += 8;
    }
    const gridPos = { x, y, w, h };
    x += w;
    return { id: index + 1, gridPos, datasource: source, ...panel,
      targets: panel.targets.map((target, i) => ({ refId: String.fromCharCode(65 + i), datasource: source, ...target })) };
  });
  const text = `${JSON.stringify({
    uid: `ecobureau-${uid}`, title, tags: ['ecobureau'], timezone: 'browser', schemaVersion: 41, version: 1,
    refresh: '30s', time: { from: 'now-6h', to: 'now' }, annotations: { list: [] }, templating: { list: [] }, panels: placed,
  }, null, 2)}\n`;
  const file = new URL(`dashboards/${uid}.json`, import.meta.url);
  if (process.argv.includes('--check')) {
    stale ||= readFileSync(file, 'utf8') !== text;
  } else {
    writeFileSync(file, text);
  }
}
if (stale) {
  console.error('dashboards: what is committed is not what dashboards.mjs writes');
  process.exit(1);
}
