import { guardWords, principalNames, textRegex } from 'phi-vocabulary';

const tooShort: ReadonlySet<string> = new Set(['scope', 'scopes', 'role', 'roles', 'logged', 'ability', 'bearer', 'hmac', 'acl', 'key', 'passport', 'protecting', 'privilege', 'restricted', 'signedin']);
const guard = textRegex([...guardWords].filter((word) => word.length > 2 && !tooShort.has(word)));
const principals = [...principalNames].filter((word) => !['token', 'tenant', 'me'].includes(word)).join('|');

/** What guards a handler, in its own text: a guard by name, the person who asks, a refusal, a decorator. */
export const jsGuardEvidence = [
  String.raw`@(?:UseGuards|Roles|Auth\w*|Permissions?|RequirePermissions?|Require\w*|Authorized|Security|ApiBearerAuth|Protected|CheckAbilit\w+|CheckPolic\w+|HasRoles?|CurrentUser|User|Session)\b`,
  String.raw`(?<![:@/"'\x60\w-])\w*?${guard}\w*(?:!?\??\.\w+)*(?:<[^()\n]*>)?\s*[(,)\];\x60]`,
  String.raw`(?:\b(?:req|request|ctx|context|c|socket|locals|event|info|ws|client|conn|call|opts|res\.locals|ctx\.state|c\.var|app|this)!?\??\.(?:\w+!?\??\.){0,3}|\.get\(["'\x60])(?:${principals})\b`,
  String.raw`\b(?:[gG]etServerSession|getSession|getIronSession|currentUser|getUser|auth\(\)|getToken|verifySession|getAuth|useSession|requireSession)\b`,
  String.raw`\b(?:require|ensure|verify|check|assert|enforce|must|can|may|has|is|with|load|current|resolve|authenticate|validate|only)(?:[A-Z]\w*)?(?:User|Session|Principal|Actor|Access|Owner\w*|Admin|Staff|Clinician|Doctor|Nurse|Tenant|Caller|Team|Roles?|Permissions?|Token|Login|Scopes?|Relationship|Signature|Invite|Secret|Policy|Care[A-Z]\w*|View|Read|Treat\w*)\w*\s*[(,)]`,
  String.raw`\b40[13]\b|UNAUTHORI[SZ]ED|FORBIDDEN|Unauthori[sz]ed|Forbidden|UNAUTHENTICATED|AuthenticationError|PERMISSION_DENIED`,
  String.raw`\b(?!public|base|t\b|open|anon)\w+[pP]rocedure\b`,
].join('|');

/** A handler of requests, by its decorators or its first line; for the whole text of a `js-unit`. */
export const jsHandler = `(?s)^(?:${[
  String.raw`(?:(?:@|//)[^\n]*\n\s*)*?@(?:Get|Post|Put|Patch|Delete|All|Query|Mutation|SubscribeMessage|MessagePattern|ResolveField|Route|Subscription|GrpcMethod|HttpCode|Controller)\b`,
  String.raw`(?!(?:http|rest|msw|nock|axios|client|request|mock|cy|page|supertest|agent|prisma|redis)\b)(?:[\w$]*\.)+(?:get|post|put|patch|delete|all|route|openapi)(?:<[^()\n]*>)?\(\s*["'\x60/]`,
  String.raw`export (?:async )?(?:function|const) (?:GET|POST|PUT|PATCH|DELETE|loader|action|getServerSideProps|handler)\b`,
  String.raw`export default (?:async )?(?:function )?(?:\w* ?\(\s*(?:req|request|_req)|handler\b|defineEventHandler|eventHandler|defineCachedEventHandler)`,
  String.raw`(?:module\.)?exports(?:\.\w+)? = (?:async )?(?:function )?\(\s*(?:event|req|request)\b`,
  String.raw`(?:async )?[\w$]+[ \t]*(?::[ \t]*(?:async )?)?\(\s*(?:_\w*|parent|root|source|obj|_parent|_root|_)\s*(?::\s*\w+\s*)?,`,
  String.raw`[\w$]+[ \t]*:[ \t]*(?:t\.procedure|publicProcedure|procedure|baseProcedure)\b`,
  String.raw`(?:[\w$]+\.)+on\(["'\x60](?:connection|connect)["'\x60]`,
].join('|')})`;

/** Handlers that are open on purpose, by their name or path. */
export const jsPublicHandler = String.raw`(?is).*?(?:["'\x60/]|\b)(?:login|log-?out|sign-?in|sign-?up|register|health\w*|ready|live|ping|status|version|docs|openapi|swagger|metrics|callback|webhooks?|forgot\w*|reset\w*|captcha|jwks|public|csrf|oauth|token|password|sso|saml|well-known|verify-?email|smart-configuration|metadata)(?:["'\x60/]|\b)`;

/** What makes an application, or answers requests by itself: nothing in another file can guard its handlers unseen. */
export const jsApplication = String.raw`\bexpress\(\)|\b[fF]astify\(|\bnew (?:Koa|Hono|Elysia|OpenAPIHono)\b|\bcreateServer\(|\bNestFactory\b|export (?:async )?(?:function|const) (?:GET|POST|PUT|PATCH|DELETE)\b|\bnew Server\(|\bdefineEventHandler\(`;
