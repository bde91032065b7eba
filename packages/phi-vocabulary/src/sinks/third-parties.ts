import type { CallSink } from './call-sink.js';

const events = ['track', 'identify', 'page', 'group', 'screen', 'alias', 'capture', 'trackEvent', 'logEvent', 'register', 'register_once', 'people', 'set', 'set_once', 'setUserProperties', 'setUserProperty', 'setUser', 'setUserId', 'setPersonProperties', 'trackPageView', 'trackPageview', 'event', 'send', 'push', 'reset', 'record', 'recordEvent', 'reportEvent', 'trackAction', 'emit', 'ingest', 'write', 'sendEvent', 'trackGoal', 'append', 'union', 'timeEvent'];

/** Analytics, tag managers, pixels, error and performance monitoring, feature flags. */
export const thirdPartySinks: readonly CallSink[] = [
  {
    label: 'an error tracker',
    modules: ['@sentry/', '@bugsnag/', 'rollbar', 'rollbar-js', '@honeybadger-io/', 'raygun', 'raygun4js', 'airbrake', '@airbrake/', 'trackjs', 'highlight.run', '@highlight-run/', 'logrocket', 'logrocket-react', 'appsignal', '@appsignal/', 'elastic-apm-node', '@elastic/apm-rum', '@rollbar/', 'toucan-js', '@datadog/', 'dd-trace', 'newrelic', '@newrelic/', 'sentry-expo'],
    methods: ['setUser', 'setContext', 'setExtra', 'setExtras', 'setTag', 'setTags', 'captureMessage', 'captureException', 'captureEvent', 'addBreadcrumb', 'captureFeedback', 'captureUserFeedback', 'notify', 'leaveBreadcrumb', 'addMetadata', 'addFeatureFlag', 'setAttributes', 'error', 'warn', 'warning', 'info', 'critical', 'debug', 'log', 'identify', 'track', 'startSpan', 'configure', 'setGlobalContext', 'addAction', 'addError', 'addTiming', 'setGlobalContextProperty', 'addRumGlobalContext', 'setUserProperty', 'addCustomAttribute', 'addCustomAttributes', 'noticeError', 'recordCustomEvent', 'recordLogEvent', 'setCustomAttribute', 'addPageAction', 'setUserID', 'setLabel', 'addLabels', 'setCustomContext', 'setUserContext', 'captureError', 'sendData', 'increment', 'startTransaction', 'metadata', 'consumeError', 'setGlobalContextUser', 'addTags', 'send', 'setUserInfo', 'recordMetric', 'withProperties'],
  },
  {
    label: 'an error tracker',
    owners: ['sentry', 'scope', 'bugsnag', 'rollbar', 'honeybadger', 'raygun', 'airbrake', 'trackjs', 'logrocket', 'newrelic', 'datadogrum', 'datadoglogs', 'dd_rum', 'ddrum', 'appinsights', 'appinsightsclient', 'telemetryclient', 'telemetry', 'apm', 'errortracker', 'errorreporter', 'crashlytics', 'insights', 'highlight', 'h', 'errortracking', 'errorreporting', 'monitoring', 'rum', 'crashreporter'],
    methods: ['setUser', 'setContext', 'setExtra', 'setExtras', 'setTag', 'setTags', 'captureMessage', 'captureException', 'captureEvent', 'addBreadcrumb', 'captureUserFeedback', 'notify', 'leaveBreadcrumb', 'addMetadata', 'identify', 'track', 'addAction', 'addError', 'setGlobalContext', 'setGlobalContextProperty', 'addRumGlobalContext', 'addCustomAttribute', 'addCustomAttributes', 'noticeError', 'recordCustomEvent', 'setCustomAttribute', 'addPageAction', 'trackEvent', 'trackTrace', 'trackException', 'trackMetric', 'trackRequest', 'trackDependency', 'trackPageView', 'setCustomContext', 'setUserContext', 'captureError', 'log', 'recordError', 'setAttribute', 'setAttributes', 'report', 'setUserId', 'setCustomKey', 'setUserProperties', 'setGlobalContextUser', 'addLabels', 'setAuthenticatedUserContext', 'reportError', 'capture', 'record'],
  },
  { label: 'an error tracker', owners: ['rollbar', 'bugsnag', 'honeybadger', 'datadoglogs', 'dd_logs', 'logrocket', 'sentry'], methods: ['error', 'critical', 'warning', 'warn', 'info', 'debug', 'startSpan', 'startTransaction'] },
  {
    label: 'a trace or metric',
    owners: ['span', 'activespan', 'currentspan', 'rootspan', 'parentspan', 'childspan', 'tracer', 'trace', 'baggage', 'propagation', 'meter', 'counter', 'histogram', 'segment', 'subsegment', 'transaction', 'xray', 'statsd', 'dogstatsd'],
    methods: ['setAttribute', 'setAttributes', 'addEvent', 'setTag', 'addTags', 'setBaggage', 'createBaggage', 'setEntry', 'startSpan', 'startActiveSpan', 'setBaggageItem', 'log', 'recordException', 'updateName', 'setStatus', 'addAnnotation', 'addMetadata', 'add', 'record', 'increment', 'addAttributes', 'setData', 'set', 'putAnnotation', 'putMetadata', 'event'],
  },
  {
    label: 'a trace or metric',
    modules: ['@opentelemetry/', 'dd-trace', 'aws-xray-sdk', 'hot-shots', 'prom-client', '@aws-lambda-powertools/tracer', '@aws-lambda-powertools/metrics', 'applicationinsights', '@microsoft/applicationinsights-web', '@vercel/otel'],
    methods: ['setAttribute', 'setAttributes', 'addEvent', 'setTag', 'addTags', 'setBaggage', 'createBaggage', 'setEntry', 'startSpan', 'startActiveSpan', 'setBaggageItem', 'recordException', 'putAnnotation', 'putMetadata', 'trackEvent', 'trackTrace', 'trackException', 'trackRequest', 'trackDependency', 'updateName', 'add', 'record', 'increment', 'gauge', 'labels', 'inc', 'addMetadata', 'addAnnotation', 'setAuthenticatedUserContext', 'trackMetric', 'trackPageView'],
  },
  {
    label: 'analytics',
    modules: ['mixpanel', 'mixpanel-browser', 'mixpanel-react-native', '@amplitude/', 'amplitude-js', 'posthog-js', 'posthog-node', 'posthog-react-native', 'analytics-node', '@segment/', '@rudderstack/', 'rudder-sdk-js', 'heap-api', '@heap/', 'react-ga', 'react-ga4', 'react-gtm-module', 'react-facebook-pixel', 'react-hotjar', '@hotjar/browser', 'hotjar', '@fullstory/', 'fullstory', '@analytics/', 'analytics', '@snowplow/', 'keen-tracking', '@vercel/analytics', '@plausible/', 'plausible-tracker', 'matomo-tracker', '@datapunt/matomo-tracker-react', 'universal-analytics', 'customerio-node', '@customerio/', 'intercom-client', '@intercom/', 'braze', '@braze/', 'klaviyo-api', '@hubspot/', 'pendo', '@june-so/', 'clevertap', '@clevertap/', 'leanplum', 'appsflyer', 'react-native-appsflyer', 'firebase/analytics', '@react-native-firebase/analytics', 'expo-firebase-analytics', '@next/third-parties/google', 'statsig', 'statsig-js', 'statsig-node', '@statsig/', 'mouseflow', 'smartlook-client', '@microsoft/clarity', '@openreplay/tracker', 'userpilot', 'use-analytics', 'ga-4-react', 'vue-gtag'],
    methods: [...events, 'setUserVars', 'init', 'ReactPixel', 'pageView', 'trackCustom', 'dataLayer', 'stateChange', 'boot', 'update', 'trackUser', 'setUserInfo', 'logCustomEvent', 'setCustomUserAttribute', 'visitor', 'addUserProperties', 'mergeUsers', 'start', 'addMetadata', 'createProfile', 'create', 'gtag', 'sendGAEvent', 'sendGTMEvent', 'isFeatureEnabled', 'getFeatureFlag', 'getFeatureFlagPayload', 'logPurchase', 'logScreenView', 'setDefaultEventParameters', 'checkGate', 'fbq', 'trackLink', 'initialize', 'setMetadata', 'FullStory', 'Fullstory', 'setIdentity', 'setEventProperties', 'ga', 'pushEvent', 'ReactGA', 'setVars', 'setProperties'],
  },
  {
    label: 'analytics',
    owners: ['analytics', 'mixpanel', 'amplitude', 'posthog', 'heap', 'segment', 'rudderanalytics', 'rudderstack', 'datalayer', 'ga', 'gtag', 'fullstory', 'fs', 'hotjar', 'pendo', 'plausible', 'intercom', 'braze', 'appboy', 'klaviyo', 'snowplow', 'clarity', 'gtm', 'tagmanager', 'ttq', 'fbq', 'reactpixel', 'reactga', 'matomo', '_paq', '_satellite', 'tracker', 'tracking', 'hubspot', '_hsq', '_cio', 'customerio', 'userpilot', 'appcues', 'drift', 'smartlook', 'mouseflow', 'clevertap', 'statsig', 'optimizely', 'vwo', 'pixel', 'analyticsservice', 'trackingservice', 'metricsclient', 'eventtracker', 'productanalytics', 'telemetryservice', 'people', 'tealium', 'utag', 'branch', 'kissmetrics', '_kmq', 'woopra', 'chameleon', 'usertracking', 'webanalytics', 'openreplay', 'insightsclient', 'eventbusanalytics', 'marketing', 'qualtrics'],
    methods: [...events, 'setUserVars', 'trackCustom', 'boot', 'update', 'link', 'view', 'addEventProperties', 'addUserProperties', 'initialize', 'show', 'setMetadata', 'setIdentity', 'logCustomEvent', 'init', 'trackUser', 'dataLayer', 'increment', 'setCustomUserAttribute', 'trackLink', 'setAttributes', 'setUserAttributes', 'pageView', 'pageview', 'trackForm', 'log', 'trackConversion', 'action'],
  },
  { label: 'analytics', methods: ['gtag', 'fbq', 'ga', 'hj', 'twq', 'ttq', 'snaptr', 'pintrk', 'lintrk', 'rdt', 'FS', 'Intercom', '_satellite', 'clarity', 'drift', 'qp', 'uetq', 'trackEvent', 'sendAnalytics', 'sendAnalyticsEvent', 'logAnalyticsEvent', 'trackAnalytics', 'captureEvent', 'logEvent', 'setUserProperties', 'snowplow', 'plausible', 'sendGAEvent', 'sendGTMEvent', 'va', 'amplitudeTrack', 'segmentTrack', 'mixpanelTrack', 'fathom', 'captureException', 'captureMessage', 'setUser', 'setContext', 'trackPixel', 'firePixel', 'track'] },
  {
    label: 'a feature-flag service',
    owners: ['ldclient', 'launchdarkly', 'flags', 'flagclient', 'featureflags', 'growthbook', 'gb', 'unleash', 'splitio', 'split', 'splitclient', 'flagsmith', 'configcat', 'openfeature', 'featureclient', 'optimizelyclient', 'eppo', 'devcycle', 'ld', 'flagservice', 'statsigclient', 'experiments', 'experimentclient'],
    methods: ['variation', 'variationDetail', 'boolVariation', 'stringVariation', 'jsonVariation', 'identify', 'track', 'setAttributes', 'isEnabled', 'getTreatment', 'getTreatmentWithConfig', 'getTreatments', 'setContext', 'setTraits', 'getValueAsync', 'getBooleanValue', 'getStringValue', 'createUserContext', 'allFlagsState', 'updateContext', 'updateAttributes', 'decide', 'getVariant', 'checkGate', 'evaluate', 'isOn', 'getBooleanAssignment', 'getStringAssignment', 'getFeatureValue'],
  },
  {
    label: 'a feature-flag service',
    modules: ['launchdarkly-node-server-sdk', 'launchdarkly-js-client-sdk', 'launchdarkly-react-client-sdk', '@launchdarkly/', '@growthbook/', 'unleash-client', '@unleash/', '@splitsoftware/', 'flagsmith', 'configcat-node', 'configcat-js', '@openfeature/', '@optimizely/', '@eppo/', '@devcycle/', '@statsig/', 'statsig-node', 'statsig-js'],
    methods: ['variation', 'variationDetail', 'boolVariation', 'stringVariation', 'jsonVariation', 'identify', 'track', 'setAttributes', 'isEnabled', 'getTreatment', 'getTreatmentWithConfig', 'setContext', 'setTraits', 'getValueAsync', 'getBooleanValue', 'getStringValue', 'createUserContext', 'updateContext', 'decide', 'getVariant', 'checkGate', 'evaluate', 'isOn', 'GrowthBook', 'initialize', 'init', 'updateUser', 'logEvent', 'updateAttributes'],
  },
];

/** Hosts of such vendors, for data sent there by a plain request or a beacon. */
export const thirdPartyHosts: RegExp =
  /(?:google-analytics|googletagmanager|analytics\.google|facebook\.com\/tr|connect\.facebook|graph\.facebook|api\.segment|segment\.io|mixpanel\.com|amplitude\.com|posthog\.com|heapanalytics|hotjar|fullstory|clarity\.ms|sentry\.io|datadoghq|browser-intake|bugsnag|rollbar|newrelic|logrocket|intercom\.io|hubspot|klaviyo|braze|customer\.io|tiktok\.com|doubleclick|snapchat|linkedin\.com|bing\.com|matomo|plausible\.io|logtail|loggly|papertrail|splunkcloud|honeycomb\.io|launchdarkly|rudderstack|analytics\.[a-z]|pixel\.|tracking\.|collector\.|telemetry\.)/i;

/** Addresses of pixels, whoever they belong to: an image of another host that is fetched for the query behind it. */
export const pixelAddress: RegExp = /^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?(?:[\w-]*\.gif|pixel[\w.-]*|tr|track\w*|collect|beacon|p|t|i|e|event|ping|log|hit|imp|conv\w*)\/?\?/i;
