import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from 'fixture-synth/write';
import { withLock } from 'hipaa-audit-log';
import { Session, type SessionData } from '../mask/session.js';
import { VaultError } from './errors.js';
import { findVaultKey } from './key.js';
import { open, seal } from './seal.js';

/** A working day with its evening: afterwards nobody needs the values back, and what isn't kept can't leak. */
const defaultHours = 24;

interface Sealed {
  readonly expires: number;
  readonly session: SessionData;
}

export interface VaultOptions {
  /** How long after its last use a session can be restored. */
  readonly hours?: number;
  /** The time now, milliseconds since 1970. */
  readonly now?: () => number;
}

/** Sessions on disk, each in a file of its own, encrypted; expired ones are deleted when any is opened or kept. */
export class Vault {
  readonly #folder: string;
  readonly #key: Buffer;
  readonly #lifetime: number;
  readonly #now: () => number;

  constructor(home: string, { hours = defaultHours, now = Date.now }: VaultOptions = {}) {
    this.#key = findVaultKey(home);
    this.#folder = join(home, 'sessions');
    this.#lifetime = hours * 3_600_000;
    this.#now = now;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  /** What an action makes of the session of this name, a new one when there is none or it has expired, which is kept afterwards. */
  update<T>(name: string, action: (session: Session) => T): T {
    this.#forgetExpired();
    const file = fileNameOf(name);
    return withLock(join(this.#folder, `${file}.lock`), () => {
      const session = new Session(this.#read(file)?.session);
      const result = action(session);
      this.#keep(file, session);
      return result;
    });
  }

  /** @throws {VaultError} when there is none or it has expired. */
  openExisting(name: string): Session {
    this.#forgetExpired();
    const found = this.#read(fileNameOf(name));
    if (found === undefined) throw new VaultError('There is no such session, or it has expired.');
    return new Session(found.session);
  }

  forget(name: string): void {
    rmSync(join(this.#folder, fileNameOf(name)), { force: true });
  }

  #keep(file: string, session: Session): void {
    const sealed: Sealed = { expires: this.#now() + this.#lifetime, session: session.toJSON() };
    writeWhole(join(this.#folder, file), seal(JSON.stringify(sealed), this.#key, file), 0o600);
  }

  #read(file: string): Sealed | undefined {
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(this.#folder, file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new VaultError(`The folder ${this.#folder} can't be read.`);
    }
    const sealed = JSON.parse(open(bytes, this.#key, file)) as Sealed;
    return sealed.expires > this.#now() ? sealed : undefined;
  }

  /** A file that can't be opened is left for whoever has its key. */
  #forgetExpired(): void {
    for (const file of readdirSync(this.#folder).filter((name) => name.endsWith('.vault'))) {
      if (this.#isExpired(file)) rmSync(join(this.#folder, file), { force: true });
    }
  }

  #isExpired(file: string): boolean {
    try {
      return this.#read(file) === undefined;
    } catch {
      return false;
    }
  }
}

/** Names come from assistants: as a file they are a digest, so that none leaves the folder or meets another. */
function fileNameOf(name: string): string {
  return `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.vault`;
}
