import { addressWithPassword, clearAddress, clearAddressStart, clearFstring, clearModelCommand, clearModelFstring, clearModelUrl, clearSetting, clearSettingLine, clearUrl, deidentifyingFunction, endpointName, executableModelUrl, fixedBytes, fixedBytesOrDrawnOnce, hiddenText, hidingFunction, issuedSecret, issuedSecretLine, likelyPhiLiteral, modelCode, modelName, narrowPattern, noModelUrl, nonceName, phiLiteral, phiRow, privateKeyVariable, pythonReshapingCalls, redactingFunction, secretName, secretSetting, secretValue, unpredictableCredential, unpredictableName, unsafeDeidentification } from 'phi-vocabulary';

/** Placeholders that say nothing about PHI: what encryption, downloads, transport and secrets look like in code. */
export const codePlaceholders: Readonly<Record<string, () => string>> = {
  /** Addresses in clear text: whole, in a formatted text, in a text of settings. */
  'clear-url': () => clearUrl,
  'clear-fstring': () => clearFstring,
  'clear-setting': () => clearSetting,
  /** The same, of model files; in a shell command as well. */
  'clear-model-url': () => clearModelUrl,
  'clear-model-fstring': () => clearModelFstring,
  'clear-model-command': () => clearModelCommand,
  'executable-model-url': () => executableModelUrl,
  'model-name': () => modelName,
  'model-code': () => modelCode,
  'hidden-text': () => hiddenText,
  'hiding-function': () => hidingFunction,
  'unpredictable-name': () => unpredictableName,
  'unpredictable-credential': () => unpredictableCredential,
  'private-key-variable': () => privateKeyVariable,
  'secret-name': () => secretName,
  'secret-value': () => secretValue,
  'issued-secret': () => issuedSecret,
  'address-with-password': () => addressWithPassword,
  'clear-address': () => clearAddress,
  'clear-address-start': () => clearAddressStart,
  'endpoint-name': () => endpointName,
  'redacting-function': () => redactingFunction,
  'deidentifying-function': () => deidentifyingFunction,
  'narrow-pattern': () => narrowPattern,
  'unsafe-deidentification': () => unsafeDeidentification,
  'no-model-url': () => noModelUrl,
  'phi-literal': () => phiLiteral,
  'likely-phi-literal': () => likelyPhiLiteral,
  'phi-row': () => phiRow,
  'clear-setting-line': () => clearSettingLine,
  'issued-secret-line': () => issuedSecretLine,
  'secret-setting': () => secretSetting,
  'nonce-name': () => nonceName,
  'fixed-bytes': () => fixedBytes,
  'fixed-bytes-or-drawn-once': () => fixedBytesOrDrawnOnce,
  /** Calls whose result follows from their arguments. */
  'reshaping-call': () => pythonReshapingCalls.join('|'),
};
