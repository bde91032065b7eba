/** Keeps the memory from growing without bound in an editor that stays open for days. */
const limit = 20_000;

/** A judgement of names that remembers its answers: code repeats its names all the time. */
export function remember<T>(judge: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const answer = known.get(name);
    if (answer !== undefined || known.has(name)) return answer as T;
    if (known.size >= limit) known.clear();
    const fresh = judge(name);
    known.set(name, fresh);
    return fresh;
  };
}
