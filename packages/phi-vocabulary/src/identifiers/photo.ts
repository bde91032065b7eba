import { type DetectorExample, type Judgement, notIdentifier, real, type ValueDetector } from '../value-types.js';
import { hasPlaceholderWord } from '../placeholders.js';
import { isReservedHost } from './reserved-hosts.js';

/** Full-face photographs and comparable images: references to image files and inline images under a key that says so. */
export const photoDetector: ValueDetector = { class: 'photo', shape: /[^\s"'`<>]{5,300}/y, judge: judgePhoto, examples: photoExamples };

function judgePhoto(value: string): Judgement | undefined {
  if (/^data:image\/[a-z+]{3,8};base64,[A-Za-z0-9+/]{64}/.test(value)) return real('an inline image of a person by its key', 'medium');
  if (value.length > 300 || !/^[^\s]+\.(?:jpe?g|png|webp|heic|tiff?|dcm)$/i.test(value)) return undefined;
  const host = /^https?:\/\/([^/:]+)/.exec(value)?.[1];
  if (hasPlaceholderWord(value) || /default|avatar[-_.]|logo|icon/i.test(value)) return notIdentifier('a placeholder image');
  return host !== undefined && isReservedHost(host) ? notIdentifier('a reserved host') : real('a reference to an image of a person by its key', 'low');
}

function photoExamples(): readonly DetectorExample[] {
  const patientContext = true;
  const file = ['uploads', 'kowalski-intake.jpg'].join('/');
  return [
    { text: file, context: { key: 'photo', patientContext }, verdict: 'real-looking' },
    { text: file, context: { key: 'photo' } },
    { text: '/img/default-avatar.png', context: { key: 'photo', patientContext } },
  ];
}
