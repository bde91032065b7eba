import type { TSESTree } from '@typescript-eslint/utils';
import { thirdPartyHosts, thirdPartySinks } from 'phi-vocabulary';
import { createRule, type Check } from '../create-rule.js';
import { isFunction, type Node } from '../ast/nodes.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { pathOf } from '../ast/static-names.js';
import { isBaaVendor } from '../flow/baa.js';
import { findLeak, leakConfidence, leakData, redactSuggestion, redactSuggestions, sinkName } from '../flow/leaks.js';
import { requestsTo } from '../flow/requests.js';
import { findSink, indexSinks, leavingParts } from '../flow/sink-calls.js';

const sinks = indexSinks(thirdPartySinks);

export default createRule({
  name: 'no-phi-to-third-parties',
  problems: { leak: '{{name}} ({{class}}) is sent to {{sink}}.' },
  suggestions: redactSuggestion,
  trigger: /track|analytics|sentry|bugsnag|rollbar|datadog|newrelic|dd-trace|gtag|fbq|dataLayer|posthog|mixpanel|amplitude|heap|segment|hotjar|fullstory|logrocket|span|telemetry|baggage|flag|variation|identify|capture|appinsights|intercom|beacon|insights|pixel|scope\.set|growthbook|unleash|\bga\(|pendo|braze|klaviyo|customer\.?io|hubspot|clarity|honeybadger|raygun|xray|statsd|matomo|_paq/i,
  check(check) {
    for (const call of [...check.file.nodesOf('CallExpression'), ...check.file.nodesOf('NewExpression')]) {
      const sink = findSink(check.file, call, sinks);
      if (sink) report(check, call, leavingParts(call, sink), sinkName(pathOf(call.callee), sink.label));
    }
    for (const request of requestsTo(check.file, thirdPartyHosts)) report(check, request.call, request.content, request.host);
    for (const pixel of pixelUrls(check.file)) report(check, pixel, pixel.expressions, 'a tracking pixel');
  },
});

/** A vendor's URL put together outside a request: `<img src={`https://…/tr?cd=${…}`}>`. */
function pixelUrls(file: SourceFile): TSESTree.TemplateLiteral[] {
  if (!thirdPartyHosts.test(file.text)) return [];
  return file.nodesOf('TemplateLiteral').filter((node) => /^(?:JSXExpressionContainer|AssignmentExpression)$/.test(node.parent.type) && thirdPartyHosts.test(node.quasis[0]?.value.raw ?? ''));
}

function report(check: Check<'leak', 'redact', object>, call: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TemplateLiteral, parts: readonly Node[], sink: string): void {
  const leak = findLeak(check, parts.filter((part) => !isFunction(part)));
  if (!leak || isBaaVendor(check.settings, 'callee' in call ? moduleBehind(check.file, call.callee) : undefined, sink)) return;
  check.report({ node: call, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
}
