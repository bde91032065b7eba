/** A file as it would be; `before` is undefined when there is none. */
export interface Edit {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
  /** For a script that git starts. */
  readonly isProgram?: true;
}

/** What one part of the set-up would change, and what the user has to do himself, with the reason. */
export interface Proposal {
  readonly edits: readonly Edit[];
  readonly notes: readonly string[];
}

export const nothing: Proposal = { edits: [], notes: [] };

export function propose(edit: Edit): Proposal {
  return { edits: [edit], notes: [] };
}

export function advise(note: string): Proposal {
  return { edits: [], notes: [note] };
}
