export { languages, type Language } from './languages.js';
export { messageOf } from './metadata.js';
export { packPath, scanWithSemgrep, SemgrepError, type PackName, type SemgrepFinding, type SemgrepResult, type SemgrepScan } from './scan.js';
