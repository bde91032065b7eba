export type { Confidence, Engine, Finding, Unread } from './findings/finding.js';
export { formats, isFormatName, type FormatName } from './formats/index.js';
export { scan, type Report, type ScanOptions } from './scan.js';
export type { SuppressedFinding } from './suppressions/apply.js';
export { UsageError } from './config.js';
export { findFiles, type FoundFiles } from './files/find.js';
export { isLintable } from './files/kinds.js';
