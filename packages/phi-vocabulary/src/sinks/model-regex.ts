import { executableExtensions, inferenceWords, modelExtensions, modelWords } from './model-files.js';
import { quietHosts } from '../safeguards/code-regex.js';

/** The vocabulary of model files as text of regular expressions, for engines that take no code. */

const clearStart = `(?:http|ftp)://(?!${quietHosts})`;
const extensions = [...modelExtensions].join('|');
/** `nlp`, `ml` and the like as words of a host or a path. */
const words = `(?:${[...modelWords, 'mlstore', 'mlops', 'mlflow', 'tfhub', 'modelhub', 'modelzoo', 'torchhub'].join('|')})`;
const inference = `(?!\\S*[/._-](?:${[...inferenceWords].filter((word) => word !== 'api' && word !== 'list').join('|')})(?:[/?]|$))`;
const endsAsModel = `(?:\\{[^}\\n]*\\}|[^\\s'"{])*\\.(?:${extensions})(?:\\.(?:zip|gz|tar|tgz|bz2|xz|zst))?(?:[?#][^\\s'"]*)?`;
const namesModel = `${inference}(?:(?:\\{[^}\\n]*\\}|[^\\s'"{])*[./_-])?${words}\\d*(?:[-/._:?](?:\\{[^}\\n]*\\}|[^\\s'"{])*)?`;

/** A whole address in clear text, wherever it leads. */
export const clearUrl = `(?i)^${clearStart}[^\\s/:]+\\.[^\\s]+$`;
/** A whole address in clear text of a model file. */
export const clearModelUrl = `(?i)^${clearStart}(?:${endsAsModel}|${namesModel})$`;
/** The path of such a file in an address that code puts together; it ends where its text does. */
export const modelPath = `(?i:(?:${endsAsModel}|${namesModel})(?="|$))`;
/** Anything but such an address. */
export const noModelUrl = `(?i)^(?!${clearStart}(?:${endsAsModel}|${namesModel})$)`;
/** The start of such an address in a formatted text. */
export const clearFstring = `(?i)(?:http|ftp)://(?!${quietHosts})[^\\s'"]+`;
export const clearModelFstring = `(?i)${clearStart}(?:${endsAsModel}(?=['"])|${namesModel}(?=['"]))`;
/** A command or a configuration text with such an address in it. */
export const clearModelCommand = `(?is)^.*(?:\\b(?:wget|curl|pip3?|aria2c|git|axel|fetch|uv)\\b.*|=\\s*)${clearStart}(?:${endsAsModel}|${namesModel})(?:[\\s'"]|$)`;
/** A setting in a text of settings that leads to such an address; whether the settings are about models is another question. */
export const clearSetting = `(?i)\\w+ *[=:] *${clearStart}[^\\s/:]+\\.`;
/** A whole address of a file that runs code when it is loaded; torch's own names end in a part of the digest. */
export const executableModelUrl = `(?i)^https://[^\\s]*(?<!-[0-9a-f]{8})\\.(?:${[...executableExtensions].filter((extension) => !['npy', 'npz', 'bin', 'h5', 'hdf5', 'keras'].includes(extension)).join('|')})(?:[?#]\\S*)?$`;
/** Names of models' addresses. */
export const modelName = `(?i)^(?!.*(?:predict|infer|serving|scor|endpoint|chat|health|device|data_?model|vehicle))(?:\\w+_)?(?:models?|weights?|checkpoints?|ckpt|tokenizers?|vocab|embeddings?|onnx|lora|encoder|classifier)(?:_\\w+)?$|^(?:HF_ENDPOINT|HF_HUB_ENDPOINT|TFHUB_\\w+|TORCH_HUB\\w*|SPACY_\\w*URL)$`;
/** Code that stores or loads a model. */
export const modelCode = `(?is).*(?:\\.(?:${extensions})["']|/models?/|torch\\.load|joblib\\.load|pickle\\.loads?|load_model|load_weights|load_state_dict|InferenceSession|from_pretrained|Booster\\(|spacy\\.load)`;
