/** Where the workspace's own Semgrep is, or will be. */
export function semgrepProgram(root: string): string;
/** Installs the pinned Semgrep unless it is there; returns one sentence when it can't be done. */
export function installSemgrep(root: string): string | undefined;
