import { clearFstring, clearModelCommand, clearModelFstring, clearModelUrl, clearSetting, clearUrl, executableModelUrl, fixedBytes, fixedBytesOrDrawnOnce, modelCode, modelName, nonceName, pythonReshapingCalls } from 'phi-vocabulary';

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
  'nonce-name': () => nonceName,
  'fixed-bytes': () => fixedBytes,
  'fixed-bytes-or-drawn-once': () => fixedBytesOrDrawnOnce,
  /** Calls whose result follows from their arguments. */
  'reshaping-call': () => pythonReshapingCalls.join('|'),
};
