import { commonFamilyNames, commonGivenNames, placeholderDigits } from 'phi-vocabulary';
import { type Claim, claim } from './claim.js';

const url = /(?:https?|s?ftp|wss?|s3|gs|file|smb|blob):\/\/[A-Za-z0-9][\w.-]{0,200}(?::\d{1,5})?\/[^\s"'`<>|\\]{1,400}|(?<![\w/@.])(?:www\.[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}|(?:facebook|instagram|linkedin|twitter|x|tiktok|youtube)\.com)(?:\/[^\s"'`<>|\\]{0,200})?|(?<=\b(?:GET|POST|PUT|PATCH|DELETE) |\b(?:uri|path|url|href)=["']?)\/[^\s"'`<>|\\]{3,400}/g;
const example = /^https?:\/\/(?:[\w-]+\.)*(?:example\.(?:com|org|net)|localhost|[\w-]+\.(?:test|example|invalid)|hl7\.org|fhir\.org|loinc\.org|snomed\.info|github\.com|gitlab\.com|stackoverflow\.com|w3\.org)(?=[:/])/i;
const publicHost = /^(?:https?:\/\/|www\.)?(?:[\w-]+\.)*(?:microsoft|google|googleapis|mozilla|npmjs|pypi|python|nodejs|oracle|apache|docker|kubernetes|amazon|atlassian|postgresql|mysql|djangoproject|spring|jetbrains|cdc|nih|cms|hhs|who|wikipedia|medium|openai|anthropic|epic|twilio|stripe|cloudflare|ietf|iana|readthedocs|rust-lang|golang|maven|debian|ubuntu)\.(?:com|org|io|gov|dev|net|int)(?=[:/]|$)/i;
/** A number, a key, or words joined by hyphens and dots. */
const ownPath = /[/=_-][A-Za-z]{0,4}\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}|\/[@~]?[a-z]{2,20}[-_.][a-z]{2,20}(?:[/?#.\d-]|$)|(?:facebook|instagram|linkedin|twitter|x|tiktok|youtube)\.com\/\S{3,}|\.(?:jpe?g|png|heic|pdf|dcm|wav|mp3|mp4)$/i;
const ofPerson = /\/(?:patients?|members?|charts?|residents?|people|persons?|subscribers?|results?|records?|users?|profile|p|photos?|portal)\/([^/?#]{3,80})/gi;
const query = /[?&;](?:mrn|ssn|dob|birth\w*|patient\w*|name|first\w*|last\w*|family|given|email|phone|member\w*|acc(?:oun)?t\w*|subscriber\w*|identifier|chart\w*)=([^&#]{2,80})/i;

/**
 * Addresses that lead to one person: by a number or a name in the path behind `patients`, or in the query. Others with a number or a name in
 * them are tied.
 */
export function findUrls(text: string): Claim[] {
  if (!text.includes('/')) return [];
  return [...text.matchAll(url)].flatMap(({ 0: match, index }) => {
    const address = match.replace(/[.,;:)\]}]+$/, '');
    if (example.test(address)) return [];
    const isSure = leadsToPerson(address);
    return isSure || (!publicHost.test(address) && ownPath.test(address)) ? [claim('url', index, index + address.length, isSure)] : [];
  });
}

function leadsToPerson(address: string): boolean {
  const value = query.exec(address)?.[1];
  if (value !== undefined && isPersonal(value)) return true;
  return [...address.matchAll(ofPerson)].some(({ 1: slug = '' }) => isPersonal(slug));
}

/** A long number, or words of which one is a frequent name. */
function isPersonal(slug: string): boolean {
  if (/[{}$<>:%](?!2)|^:/.test(slug)) return false;
  const digits = slug.replace(/\D/g, '');
  if (/^[A-Za-z]{0,6}[-_]?\d{4,12}$/.test(slug)) return placeholderDigits(digits) === undefined;
  if (/^[a-z]{2,20}[-_.][a-z]{2,20}(?:[-_.][a-z]{2,20})?[-_.]?(?:19|20)?\d\d$/i.test(slug)) return true;
  const words = slug.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 1);
  return words.length > 1 && words.length < 6 && words.some((word) => commonGivenNames.has(word) || commonFamilyNames.has(word)) && !words.some((word) => /^(?:list|search|new|edit|results|record|summary|test|sample|example|doe)$/.test(word));
}
