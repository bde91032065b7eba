import type { TSESTree } from '@typescript-eslint/utils';
import { pixelAddress, thirdPartyHosts, thirdPartySinks } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { createRule, type Check } from '../create-rule.js';
import { isFunction, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf } from '../ast/static-names.js';
import { partialText, staticBoolean } from '../ast/static-values.js';
import { isBaaVendor } from '../flow/baa.js';
import { isHealthFile } from '../flow/context.js';
import { leakConfidence, leakData, redactSuggestion, redactSuggestions, sinkName } from '../flow/leaks.js';
import { placeLeaks } from '../flow/placed-leaks.js';
import { requestsTo } from '../flow/requests.js';
import { findSink, indexSinks, leavingParts } from '../flow/sink-calls.js';

const sinks = indexSinks(thirdPartySinks);

const hosts = cue(thirdPartyHosts);
const pixels = cue(/\.gif\?|pixel|<img|new Image/);

export default createRule({
  name: 'no-phi-to-third-parties',
  problems: {
    leak: '{{name}} ({{class}}) is sent to {{sink}}.',
    pii: '{{sink}} is told to send personal data by default.',
  },
  suggestions: redactSuggestion,
  trigger: /track|analytics|sentry|bugsnag|rollbar|datadog|newrelic|dd-trace|gtag|fbq|dataLayer|posthog|mixpanel|amplitude|heap|segment|hotjar|fullstory|logrocket|span|telemetry|baggage|flag|variation|identify|capture|appinsights|intercom|beacon|insights|pixel|scope\.set|growthbook|unleash|\bga\(|pendo|braze|klaviyo|customer\.?io|hubspot|clarity|honeybadger|raygun|xray|statsd|matomo|_paq|react-ga|gtm|statsig|optimizely|launchdarkly|crashlytics|telemetr|snowplow|heap|rum\b|new Image|<img|\.gif\?|\/collect\b|\/tr\?/i,
  check(check) {
    for (const call of [...check.file.nodesOf('CallExpression'), ...check.file.nodesOf('NewExpression')]) {
      const sink = findSink(check.file, call, sinks);
      if (sink) report(check, call, leavingParts(check.file, call, sink), sinkName(pathOf(call.callee), sink.label));
    }
    for (const request of requestsTo(check.file, hosts)) report(check, request.call, request.content, request.host);
    for (const call of check.file.nodesOf('CallExpression')) if (sendsByDefault(check.file, call)) check.report({ node: call, problem: 'pii', confidence: 'medium', data: { sink: 'Sentry' } });
    for (const pixel of pixelUrls(check.file)) report(check, pixel, pixel.type === 'TemplateLiteral' ? pixel.expressions : [pixel], 'a tracking pixel');
  },
});

/** `Sentry.init({ sendDefaultPii: true })` in a file about health care: users, addresses and headers go along with each event. */
function sendsByDefault(file: SourceFile, call: TSESTree.CallExpression): boolean {
  if (calleeName(call) !== 'init' || !isHealthFile(file)) return false;
  const option = lookUpMember(file, call.arguments[0], 'sendDefaultPii');
  return option.kind === 'found' && staticBoolean(file, option.value) === true;
}

/** A vendor's URL put together outside a request: `<img src={`https://…/tr?cd=${…}`}>`, `image.src = 'https://…?x=' + value`. */
function pixelUrls(file: SourceFile): (TSESTree.TemplateLiteral | TSESTree.BinaryExpression)[] {
  if (!file.mentions(hosts) && !file.mentions(pixels)) return [];
  const outside = (node: Node): boolean => /^(?:JSXExpressionContainer|AssignmentExpression)$/.test(node.parent?.type ?? '');
  const templates = file.nodesOf('TemplateLiteral').filter((node) => outside(node) && isPixel(node.quasis[0]?.value.raw ?? ''));
  const sums = file.nodesOf('BinaryExpression').filter((node) => node.operator === '+' && outside(node) && /^https?:/.test(partialText(file, node) ?? '') && isPixel(partialText(file, node) ?? ''));
  return [...templates, ...sums];
}

function isPixel(address: string): boolean {
  return thirdPartyHosts.test(address) || pixelAddress.test(address);
}

function report(check: Check<'leak' | 'pii', 'redact', object>, call: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TemplateLiteral | TSESTree.BinaryExpression, parts: readonly Node[], sink: string): void {
  if (isBaaVendor(check.settings, 'callee' in call ? moduleBehind(check.file, call.callee) : undefined, sink)) return;
  for (const { node, leak } of placeLeaks(check, call, parts.filter((part) => !isFunction(part)))) check.report({ node, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
}
