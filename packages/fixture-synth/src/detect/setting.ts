import { namesStaff, classifyName, type PhiValue, valueFinder } from 'phi-vocabulary';
import { isLasting } from '../formats/key-paths.js';
import { factOf, shapeOf, type Slot } from '../formats/slot.js';
import { isAboutPerson, isPersonal } from './context.js';
import type { Find } from './finding.js';
import { claimsOf, type KeyClaims } from './keyed.js';

/** What is known about a value by where it stands, whatever it says: worked out once for all records of a kind. */
export interface Setting {
  /** The last name of the path. */
  readonly key: string;
  readonly find: (text: string) => readonly PhiValue[];
  /** What the key claims in a person's record; undefined outside of one. */
  readonly claims: KeyClaims | undefined;
  /** A general key, under which a text made of words of care is a label. */
  readonly isLabelKey: boolean;
  /** The key may name somebody who gives care. */
  readonly mayBeStaff: boolean;
  /** What was found in values that come again: `active`, `F`, a town. */
  readonly known: KnownValues;
}

/** Answers for values that repeat. A column of numbers that never do is soon left out. */
class KnownValues {
  readonly #answers = new Map<string, readonly Find[]>();
  #asked = 0;
  #hits = 0;

  get(value: string): readonly Find[] | undefined {
    if (this.#isUseless()) return undefined;
    this.#asked++;
    const answer = this.#answers.get(value);
    if (answer !== undefined) this.#hits++;
    return answer;
  }

  set(value: string, answer: readonly Find[]): void {
    if (value.length > longest || this.#isUseless()) return;
    if (this.#answers.size >= mostAnswers) this.#answers.clear();
    this.#answers.set(value, answer);
  }

  #isUseless(): boolean {
    return this.#asked > trial && this.#hits * 10 < this.#asked;
  }
}

const mostAnswers = 2_000;
const longest = 120;
const trial = 1_000;

/** Settings of a shape: by the path's array where that comes again, else by its names. */
interface Settings {
  readonly byArray: Map<readonly string[], (Setting | undefined)[]>;
  readonly byNames: Map<string, (Setting | undefined)[]>;
}

const kinds: readonly Slot['kind'][] = ['string', 'number', 'comment', 'text', 'key'];
/** Paths of documents without order are many. */
const mostPaths = 5_000;

export function settingOf(slot: Slot, aboutCare: boolean): Setting {
  const { group, kind } = slot;
  const variants = variantsOf(factOf(shapeOf(group), newSettings), slot.path);
  const index = ((kinds.indexOf(kind) * 2 + Number(isAboutPerson(group))) * 2 + Number(isPersonal(group))) * 2 + Number(aboutCare);
  return (variants[index] ??= makeSetting(slot, aboutCare));
}

function newSettings(): Settings {
  return { byArray: new Map(), byNames: new Map() };
}

function variantsOf({ byArray, byNames }: Settings, path: readonly string[]): (Setting | undefined)[] {
  const known = byArray.get(path);
  if (known !== undefined) return known;
  const names = path.join('\0');
  const variants = byNames.get(names) ?? [];
  if (byNames.size >= mostPaths) byNames.clear();
  byNames.set(names, variants);
  if (byArray.size >= mostPaths) byArray.clear();
  if (isLasting(path)) byArray.set(path, variants);
  return variants;
}

function makeSetting(slot: Slot, aboutCare: boolean): Setting {
  const { path, group, kind } = slot;
  const key = path.at(-1) ?? '';
  return {
    key,
    find: valueFinder(contextOf(slot, aboutCare)),
    claims: isPersonal(group) && !isClinicalPlace(slot) && path.length > 0 ? claimsOf(key) : undefined,
    isLabelKey: kind !== 'text' && kind !== 'comment' && /^(?:name|display|title|type|text|label)$/i.test(key),
    mayBeStaff: kind === 'string' && (namesStaff(key) || (/name$/i.test(key) && path.some(namesStaff))),
    known: new KnownValues(),
  };
}

export function contextOf({ path, group, kind }: Slot, aboutCare: boolean): Parameters<typeof valueFinder>[0] {
  const keyPath = path.filter((part) => part !== 'key');
  const owner = group.name === undefined || keyPath.includes(group.name) ? [] : [group.name];
  const about = isAboutPerson(group);
  return { keyPath: [...owner, ...keyPath], neighbours: shapeOf(group).keys, patientContext: about || (aboutCare && kind !== 'number'), kind: kind === 'number' || kind === 'comment' ? kind : 'string' };
}

/** Under `vitals`, `results` or `codes` a name is that of a finding. */
function isClinicalPlace({ path }: Slot): boolean {
  return path.slice(0, -1).some((part) => classifyName(part)?.class === 'clinical' || /^(?:codes?|sections?|vitals?|results?|tests?|labs?|panels?|drugs?|products?)$/i.test(part));
}
