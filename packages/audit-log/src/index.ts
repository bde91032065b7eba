export { appendEntry, noteEntry } from './append.js';
export { type AuditRecord, type Entry, type FileChange, sha256 } from './entry.js';
export { exportLog } from './export.js';
export { AuditLogError, prepareFolder } from './folder.js';
export { withLock } from './lock.js';
export { type DayRange, type RangeFlags, readRange, selectRange } from './range.js';
export { readEntries } from './read.js';
export { describeVerification, type Verification, verifyLog } from './verify.js';
