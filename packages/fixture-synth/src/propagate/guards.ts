/** Where a word that is somebody's name stands for something else. */

/** Conditions, tests and devices are called after people: `Parkinson's disease`, `Wilson disease`, `Bell's palsy`. */
const eponymBehind =
  /^(?:['\u2019]s?)?[- ](?:and [A-Z]\w+ )?(?:diseases?|syndromes?|palsy|signs?|tests?|criteria|score|scale|staging|stage|lymphoma|sarcoma|tumou?rs?|reflex|catheter|clamp|forceps|maneuver|manoeuvre|fractures?|contracture|phenomenon|ulcer|esophagus|oesophagus|thyroiditis|cells?|law|stain|agar|classification|index|formula|equation|position|procedure|rule|disorder|dementia|chorea|ataxia|anomaly|nodes?|bodies|body|disease-?\w*|sclerosis|paralysis|neuralgia|nevus|triad|wave|grade|grading|angle|ring|hernia|drain|collar|splint|solution|lactate|coefficient|correlation|method|algorithm|distribution|street|st\b|ave|avenue|road|rd\b|drive|hospital|clinic|medical|health|university|county|center|centre|foundation|institute|school|college|memorial|pharmacy|labs?\b|laborator\w+|inc\b|llc|corp|company|scientific|&)/i;
/** `Down` and `Graves` are words of diagnoses even when another word follows first. */
const codeContext = /\b(?:ICD-?10|SNOMED|LOINC|CPT|RxNorm)\b/i;

export function isEponym(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 40);
  return eponymBehind.test(behind) || (codeContext.test(text.slice(Math.max(0, start - 30), start)) && !/\bpatient\b/i.test(text));
}

/** Names that are words of English, places, months, products or roles: alone they count only where the person is known to stand. */
const ordinary = new Set(
  (
    'page park parker may june july april august will mark grace hope rose long young king price brown white green black gray grey day rich case bill dean major virginia carolina austin houston jackson lincoln madison chase grant drew pat art ray gene dale glen heath lane stone wood woods fields banks bush cook baker carter ' +
    'mason miller porter fisher hunter turner walker ward bishop love joy faith dawn summer autumn iris olive ruby pearl amber jade robin jay bell down graves best better little small short strong sharp swift rush gay guy frank earnest ernest victor max sue bob rob jack jean dick peter don ' +
    'denver dallas orlando charlotte florence paris london sydney savannah georgia dakota montana chelsea brooklyn jordan israel kenya india china asia holland english french german scott welch irish poole pool pond rivers brooks lake hill hills marsh field forest branch root berry cherry pepper sage basil ginger cotton ' +
    'knight noble prince duke earl pope abbot monk priest church temple cross bond cash dollar penny sterling gold silver diamond steel iron coal sand rock cliff snow frost winter spring winters rain storm gale wolf fox lyon lyons bear hawk crane drake finch heron martin jay robin wren swan bird fish pike bass salmon ' +
    'house hall houser barn mill miles foot hand head hart beard back bone blood heal paine pain ache cure nurse doctor law judge justice marshall sargent guard power powers moody wise blunt keen gentle loving goodman newman freeman chambers case field link chain lock key bell horn harper piper singer player gamble wager ' +
    'first last name test active none other mobile reading bath hanover media data lead patient ford ruth angel jesus christian norm norman sandy dusty rusty stormy sunny misty windy skip chip biff buck bud tex rex ace king star sky venus mercury mars jupiter saturn luna sol terra ada java ruby perl pascal haskell scala swift dart elm'
  ).split(/\s+/),
);

export function isOrdinary(word: string): boolean {
  return ordinary.has(word) || word.length < 3;
}

/** Generated keys, hashes and decimals: digits in them are nobody's number. */
export function isInsideKey(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 70 && /[\w-]/.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < 70 && /[\w-]/.test(text.charAt(to))) to++;
  const run = text.slice(from, to);
  if (/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.test(run)) return true;
  return (/^[0-9a-f]{16,}$/i.test(run) && /[a-f]/i.test(run)) || (text.charAt(from - 1) === '.' && /\d/.test(text.charAt(from - 2)) && !/\d{3}$/.test(text.slice(0, from - 1))) || /^\.\d{1,3}(?!\d)/.test(text.slice(to));
}
