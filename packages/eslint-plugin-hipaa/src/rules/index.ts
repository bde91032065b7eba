import type { RuleName } from 'phi-vocabulary';
import type { HipaaRule } from '../create-rule.js';
import noHardcodedRoles from './no-hardcoded-roles.js';
import noHardcodedSecrets from './no-hardcoded-secrets.js';
import noInsecureModelDownload from './no-insecure-model-download.js';
import noInsecureRandom from './no-insecure-random.js';
import noInsecureTransport from './no-insecure-transport.js';
import noPhiInAiPrompts from './no-phi-in-ai-prompts.js';
import noPhiInErrors from './no-phi-in-errors.js';
import noPhiInLogs from './no-phi-in-logs.js';
import noPhiInMessages from './no-phi-in-messages.js';
import noPhiInPlainStorage from './no-phi-in-plain-storage.js';
import noPhiInUrls from './no-phi-in-urls.js';
import noPhiLiterals from './no-phi-literals.js';
import noPhiToThirdParties from './no-phi-to-third-parties.js';
import noPrivateKeyInEnv from './no-private-key-in-env.js';
import noStaticIv from './no-static-iv.js';
import noWeakCrypto from './no-weak-crypto.js';
import requireAudit from './require-audit.js';
import requireAuditedBreakGlass from './require-audited-break-glass.js';
import requireCompleteAuditRecord from './require-complete-audit-record.js';
import requireMinimumNecessary from './require-minimum-necessary.js';
import requirePhiAccessControl from './require-phi-access-control.js';
import requirePhiEncryption from './require-phi-encryption.js';
import requireProtectedAuditStore from './require-protected-audit-store.js';
import requireSafeDeidentification from './require-safe-deidentification.js';
import requireSecureCookies from './require-secure-cookies.js';
import requireSessionTimeout from './require-session-timeout.js';

/** All rules by name, in alphabetical order. */
export const rules: Readonly<Record<RuleName, HipaaRule>> = {
  'no-hardcoded-roles': noHardcodedRoles,
  'no-hardcoded-secrets': noHardcodedSecrets,
  'no-insecure-model-download': noInsecureModelDownload,
  'no-insecure-random': noInsecureRandom,
  'no-insecure-transport': noInsecureTransport,
  'no-phi-in-ai-prompts': noPhiInAiPrompts,
  'no-phi-in-errors': noPhiInErrors,
  'no-phi-in-logs': noPhiInLogs,
  'no-phi-in-messages': noPhiInMessages,
  'no-phi-in-plain-storage': noPhiInPlainStorage,
  'no-phi-in-urls': noPhiInUrls,
  'no-phi-literals': noPhiLiterals,
  'no-phi-to-third-parties': noPhiToThirdParties,
  'no-private-key-in-env': noPrivateKeyInEnv,
  'no-static-iv': noStaticIv,
  'no-weak-crypto': noWeakCrypto,
  'require-audit': requireAudit,
  'require-audited-break-glass': requireAuditedBreakGlass,
  'require-complete-audit-record': requireCompleteAuditRecord,
  'require-minimum-necessary': requireMinimumNecessary,
  'require-phi-access-control': requirePhiAccessControl,
  'require-phi-encryption': requirePhiEncryption,
  'require-protected-audit-store': requireProtectedAuditStore,
  'require-safe-deidentification': requireSafeDeidentification,
  'require-secure-cookies': requireSecureCookies,
  'require-session-timeout': requireSessionTimeout,
};
