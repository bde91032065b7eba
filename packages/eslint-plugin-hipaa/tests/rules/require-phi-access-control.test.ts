import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/require-phi-access-control.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser } });
const strict = [{ confidence: 'low' }] as const;

tester.run('require-phi-access-control', rule, {
  valid: [
    { name: 'two guards in a table of routes', code: `const app = express(); ${"app.get('/wards', list);".repeat(40)} app.get('/patients/:id', auth, get); app.get('/patients', async (req, res) => res.json(await Patient.find()));` },
    { name: 'a stranger is refused', options: strict, code: `app.get('/patients/:id', async (c) => {
  const who = await lookUp(c);
  if (!who) return c.json({ error: 'x' }, 401);
  return c.json(await prisma.patient.findUnique({ where: { id: c.req.param('id') } }));
});` },
    { name: 'caller from the module of sign-in', options: strict, code: `'use server';
import { currentHousehold } from '@/auth/household';
export async function addPatient(form) {
  const household = await currentHousehold();
  await prisma.patient.create({ data: { householdId: household.id, name: form.get('name') } });
}` },
    { name: 'a public list', options: strict, code: `@Controller('donors') @UseGuards(OidcGuard)
class DonorsController { @Public() @Get('drives/upcoming') drives() { return this.donors.upcomingDrives(); } }` },
    { name: 'a list that stands in the code', options: strict, code: `@Controller('specimens')
class SpecimensController { @Get('tube-types') tubeTypes() { return ['EDTA', 'SST']; } }` },
    { name: 'guard on the app', options: strict, code: `const app = express();
app.use(authenticate);
app.get('/api/patients/:id', async (req, res) => {
  res.json(await Patient.findById(req.params.id));
});` },
    { name: 'guard on the route', options: strict, code: `const app = express();
app.get('/patients/:id', verifyToken, async (req, res) => {
  res.json(await Patient.findById(req.params.id));
});` },
    { name: 'array of middleware', options: strict, code: `const app = express();
app.get('/patients', [rateLimit, passport.authenticate('jwt')], list);` },
    { name: 'guard at the mount point', options: strict, code: `const app = express();
const router = express.Router();
router.get('/:id', async (req, res) => res.json(await Patient.findById(req.params.id)));
app.use('/patients', requireAuth, router);` },
    { name: 'hook of Fastify', options: strict, code: `const app = fastify();
app.addHook('onRequest', app.authenticate);
app.get('/patients/:id', async (request) => prisma.patient.findUnique({ where: { id: request.params.id } }));` },
    { name: 'check in the body', filename: 'app/api/patients/route.ts', options: strict, code: `export async function GET() {
  const session = await getServerSession(authOptions);
  if (!session) return new Response(null, { status: 401 });
  return Response.json(await prisma.patient.findMany({ where: { clinicId: session.clinicId } }));
}` },
    { name: 'wrapper', filename: 'pages/api/patients/[id].ts', options: strict, code: `export default withAuth(async (req, res) => {
  res.json(await prisma.patient.findUnique({ where: { id: req.query.id } }));
});` },
    { name: 'guard on the class', options: strict, code: `@Controller('patients')
@UseGuards(JwtAuthGuard)
class PatientsController {
  constructor(private readonly prisma: PrismaService) {}
  @Get(':id')
  one(@Param('id') id: string) {
    return this.prisma.patient.findUnique({ where: { id } });
  }
}` },
    { name: 'the current user as a parameter', options: strict, code: `@Controller('patients')
class PatientsController {
  constructor(private readonly prisma: PrismaService) {}
  @Get('mine')
  mine(@CurrentUser() user: Account) {
    return this.prisma.patient.findUnique({ where: { id: user.patientId } });
  }
}` },
    { name: 'protected procedure', options: strict, code: `export const router = t.router({
  patient: protectedProcedure.query(({ input }) => prisma.patient.findUnique({ where: { id: input.id } })),
});` },
    { name: 'helper of the file asks for the user', options: strict, code: `function requireUser(ctx) {
  if (!ctx.user) throw new Error('unauthenticated');
}
export const resolvers = {
  Query: {
    patients: (_parent, _args, ctx) => {
      requireUser(ctx);
      return ctx.db.collection('patients').find({}).toArray();
    },
  },
};` },
    { name: 'middleware of the socket server', options: strict, code: `io.use(async (socket, next) => {
  socket.data.user = await verifyToken(socket.handshake.auth.token);
  next();
});
io.on('connection', (socket) => {
  socket.on('patient:open', async (id, ack) => ack(await prisma.patient.findUnique({ where: { id } })));
});` },
    { name: 'signing in is open', options: strict, code: `const app = express();
app.post('/patients/login', async (req, res) => res.json(await signIn(req.body)));` },
    { name: 'nothing about patients', options: strict, code: `const app = express();
app.get('/doctors', async (req, res) => res.json(await Doctor.find({})));` },
    { name: 'terminology is open', options: strict, code: `const app = express();
app.get('/icd-codes', async (req, res) => res.json(await prisma.icdCode.findMany()));` },
    { name: 'exact origin with credentials', options: strict, code: `app.use(cors({ origin: 'https://portal.example.com', credentials: true }));` },
    { name: 'any origin without credentials', options: strict, code: `app.use(cors({ origin: '*' }));` },
    { name: 'named authorizer', options: strict, code: `import type { APIGatewayProxyHandlerV2WithJWTAuthorizer } from 'aws-lambda';
export const handler: APIGatewayProxyHandlerV2WithJWTAuthorizer = async (event) => {
  return { statusCode: 200, body: JSON.stringify(await prisma.patient.findUnique({ where: { id: event.pathParameters.id } })) };
};` },
    { name: 'declared in the settings', settings: { hipaa: { accessGuards: ['bouncer'] } }, options: strict, code: `const app = express();
app.get('/patients/:id', bouncer, show);` },
    { name: 'limit: a controller that another file registers is judged where its route stands', options: strict, code: `export const getPatient = async (req, res) => {
  res.json(await Patient.findById(req.params.id));
};` },
    { name: 'list of guards', options: strict, code: `const secured = [rateLimit, requireAuth];
const app = express();
app.get('/patients', secured, list);` },
    { name: 'spread of guards', options: strict, code: `const secured = [requireAuth];
const app = express();
app.get('/patients', ...secured, list);` },
    { name: 'hook with jwtVerify', options: strict, code: `const app = fastify();
app.addHook('preHandler', async (request) => {
  await request.jwtVerify();
});
app.get('/patients', async () => prisma.patient.findMany());` },
    { name: 'global guard', options: strict, code: `const app = await NestFactory.create(AppModule);
app.useGlobalGuards(new JwtGuard());
@Controller('patients')
class C {
  @Get()
  all() {
    return this.patients.findAll();
  }
}` },
    { name: 'hapi default', options: strict, code: `const server = Hapi.server();
server.auth.default('jwt');
server.route({ method: 'GET', path: '/patients/{id}', handler: (request) => Patient.findById(request.params.id) });` },
    { name: 'hapi route', options: strict, code: `const server = Hapi.server();
server.route({ method: 'GET', path: '/patients/{id}', options: { auth: 'jwt' }, handler: (request) => Patient.findById(request.params.id) });` },
    { name: 'Hono bearer', options: strict, code: `const app = new Hono();
app.use('/patients/*', bearerAuth({ verifyToken }));
app.get('/patients/:id', async (c) => c.json(await Patient.findById(c.req.param('id'))));` },
    { name: 'Koa', options: strict, code: `const app = new Koa();
app.use(jwt({ secret }));
const router = new Router();
router.get('/patients', async (ctx) => {
  ctx.body = await Patient.findAll();
});
app.use(router.routes());` },
    { name: 'Remix', filename: 'app/routes/patients.$id.tsx', languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } }, options: strict, code: `export async function loader({ request, params }) {
  await requireUserId(request);
  return prisma.patient.findUnique({ where: { id: params.id } });
}` },
    { name: 'Supabase session', filename: 'app/api/patients/route.ts', options: strict, code: `export async function GET() {
  const { data: { user } } = await supabase.auth.getUser();
  if (!user) return new Response(null, { status: 401 });
  return Response.json(await prisma.patient.findMany());
}` },
    { name: 'Clerk', filename: 'app/api/patients/route.ts', options: strict, code: `export async function GET() {
  const { userId } = auth();
  if (!userId) return new Response(null, { status: 401 });
  return Response.json(await prisma.patient.findMany());
}` },
    { name: 'API key', filename: 'app/api/patients/route.ts', options: strict, code: `export async function POST(request) {
  if (request.headers.get('x-api-key') !== process.env.INTAKE_KEY) return new Response(null, { status: 401 });
  return Response.json(await prisma.patient.create({ data: await request.json() }));
}` },
    { name: 'signature of a webhook', filename: 'app/api/lab-results/route.ts', options: strict, code: `export async function POST(request) {
  verifySignature(await request.text(), request.headers.get('x-signature'));
  return Response.json(await prisma.labResult.create({ data: {} }));
}` },
    { name: 'safe action', options: strict, code: `'use server';
export const saveNote = authAction.schema(schema).action(async ({ parsedInput, ctx }) => prisma.progressNote.create({ data: parsedInput }));` },
    { name: 'middleware of tRPC', options: strict, code: `const authed = t.procedure.use(isAuthed);
export const router = t.router({ patient: t.procedure.use(isAuthed).query(({ input }) => prisma.patient.findUnique({ where: { id: input.id } })) });` },
    { name: 'capability statement', options: strict, code: `const app = express();
app.get('/fhir/metadata', (req, res) => res.json(capabilityStatement));` },
    { name: 'education material', options: strict, code: `const app = express();
app.get('/patient-education/materials', async (req, res) => res.json(await prisma.educationMaterial.findMany()));` },
    { name: 'health check', options: strict, code: `const app = express();
app.get('/health', (req, res) => res.send('ok'));` },
    { name: 'app.all', options: strict, code: `const app = express();
app.all('/api/*', requireSession);
app.get('/api/patients', list);` },
    { name: 'router.param', options: strict, code: `router.param('patientId', ensureCareTeam);
router.get('/patients/:patientId', async (req, res) => res.json(await Patient.findById(req.params.patientId)));` },
    { name: 'mount under a prefix with guard', options: strict, code: `const api = express.Router();
api.use('/patients', requireScope('patient.read'));
api.get('/patients/:id', async (req, res) => res.json(await Patient.findById(req.params.id)));` },
    { name: 'Nest decorator composed in the file', options: strict, code: `const Secured = () => applyDecorators(UseGuards(JwtGuard));
@Controller('patients')
class C {
  @Secured()
  @Get()
  all() {
    return this.patients.findAll();
  }
}` },
    { name: 'Public on purpose', options: strict, code: `@Controller('intake')
class C {
  @Public()
  @Post()
  create(@Body() dto) {
    return this.prisma.intakeForm.create({ data: dto });
  }
}` },
    { name: 'global middleware in Nest module', options: strict, code: `@Module({ providers: [{ provide: APP_GUARD, useClass: JwtGuard }], controllers: [Patients] })
export class AppModule {}
@Controller('patients')
export class Patients {
  @Get()
  all() {
    return this.patients.findAll();
  }
}` },
    { name: 'composite decorator', options: strict, code: `@Controller('patients')
@Auth('clinician')
export class Patients {
  @Get()
  all() {
    return this.patients.findAll();
  }
}` },
    { name: 'Authorized', options: strict, code: `@Resolver()
class R {
  @Authorized()
  @Query(() => [Patient])
  patients() {
    return this.repo.find();
  }
}` },
    { name: 'ctx check', options: strict, code: `export const resolvers = { Query: { patient: async (_, { id }, { user, db }) => {
  if (!user) throw new AuthenticationError('sign in');
  return db.collection('patients').findOne({ _id: id });
} } };` },
    { name: 'fastify onRequest per plugin', options: strict, code: `export default async function routes(fastify) {
  fastify.addHook('onRequest', fastify.auth([fastify.verifyJWT]));
  fastify.get('/patients', async () => prisma.patient.findMany());
}` },
    { name: 'fastify with preValidation', options: strict, code: `fastify.get('/patients', { preValidation: [fastify.verifySession] }, async () => prisma.patient.findMany());` },
    { name: 'middleware factory of the file', options: strict, code: `const only = (scope) => (req, res, next) => (req.auth?.scope?.includes(scope) ? next() : res.sendStatus(403));
const app = express();
app.get('/patients', only('patient.read'), list);` },
    { name: 'Basic auth header', options: strict, code: `const app = express();
app.get('/patients', async (req, res) => {
  const [, token] = (req.headers.authorization ?? '').split(' ');
  if (!(await tokens.verify(token))) return res.sendStatus(401);
  res.json(await Patient.find());
});` },
    { name: 'Lambda with claims', options: strict, code: `export const handler = async (event) => {
  const sub = event.requestContext.authorizer.claims.sub;
  return { statusCode: 200, body: JSON.stringify(await db.collection('patients').findOne({ sub })) };
};` },
    { name: 'Remix session', filename: 'app/routes/patients.tsx', languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } }, options: strict, code: `export async function loader({ request }) {
  const session = await getSession(request.headers.get('Cookie'));
  if (!session.has('userId')) return redirect('/login');
  return prisma.patient.findMany();
}` },
    { name: 'middleware on router with array path', options: strict, code: `const app = express();
app.use(['/patients', '/claims'], requireAuth);
app.get('/patients', list);` },
    { name: 'SMART launch', options: strict, code: `const app = express();
app.get('/launch', (req, res) => smart(req, res).authorize({ scope: 'patient/Patient.read' }));` },
    { name: 'registration of a new account', options: strict, code: `const app = express();
app.post('/patients/register', async (req, res) => res.json(await Patient.create(req.body)));` },
    { name: 'public booking slots', options: strict, code: `const app = express();
app.get('/slots', async (req, res) => res.json(await prisma.slot.findMany()));` },
    { name: 'worker', options: strict, code: `new Worker('claims', async (job) => prisma.claim.update({ where: { id: job.data.id }, data: {} }));` },
    { name: 'restify', options: strict, code: `server.use(restify.plugins.authorizationParser());
server.use(checkToken);
server.get('/patients', list);` },
    { name: 'cookie session check', options: strict, code: `const app = express();
app.get('/patients', async (req, res) => {
  if (!req.session?.userId) return res.redirect('/login');
  res.json(await Patient.find());
});` },
    { name: 'ownership by chart', options: strict, code: `const app = express();
app.get('/patients/:id', requireAuth, async (req, res) => {
  const patient = await Patient.findById(req.params.id);
  if (!can(req.user, 'read', patient)) return res.sendStatus(403);
  res.json(patient);
});` },
    { name: 'the caller only signs what is written', options: strict, code: `router.use(requireLogin);
router.get('/labs/:id', async (req, res) => res.json(await db('lab_results').where({ id: req.params.id }).first('id', 'value')));
router.post('/labs/:id/sign', async (req, res) => res.json(await db('lab_results').where({ id: req.params.id }).update({ signed_by: req.user.id })));` },
    { name: 'tsoa', options: strict, code: `@Route('patients') class A { @Get('{id}') @Security('jwt') one(@Path() id: string) { return patientRepository.findOne(id); } }` },
    { options: strict, code: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 8443 });
server.auth.default('jwt');
server.route([
  { method: 'POST', path: '/login', options: { auth: false }, handler: () => ({}) },
  { method: 'GET', path: '/patients/{id}/visits', handler: (request) => visits(request.params.id) },
]);` },
    { options: strict, code: `import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ noServer: true, path: '/patients/vitals' });
server.on('upgrade', async (request, socket, head) => {
  const user = await verifyToken(request.headers.authorization);
  if (!user) return socket.destroy();
  wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, user));
});
wss.on('connection', (ws) => {
  ws.on('message', async (raw) => {
    const { patientId } = JSON.parse(raw);
    ws.send(await latestVitals(patientId));
  });
});` },
    { options: strict, code: `export function attach(io) {
  const ward = io.of('/patients');
  ward.on('connection', (socket) => socket.on('typing', () => socket.broadcast.emit('typing')));
}` },
    { options: strict, code: `import type { SQSHandler } from 'aws-lambda';
export const handler: SQSHandler = async (event) => {
  for (const record of event.Records) await db.patient.create({ data: JSON.parse(record.body) });
};` },
    { options: strict, code: `import { Elysia } from 'elysia';
export const app = new Elysia()
  .guard({ beforeHandle: async ({ headers, set }) => { if (!(await verifyToken(headers.authorization))) { set.status = 401; return 'no'; } } })
  .get('/patients/:id/score', ({ params }) => db.patient.findUnique({ where: { id: params.id } }));` },
    { options: strict, code: `import { Elysia } from 'elysia';
export const app = new Elysia().get('/patients/:id', ({ params }) => db.patient.findUnique({ where: { id: params.id } }), { beforeHandle: [requireSession] });` },
    { options: strict, code: `import { app } from '@azure/functions';
app.http('getPatient', { methods: ['GET'], authLevel: 'function', route: 'patients/{id}', handler: async (request) => db.patient.findUnique({ where: { id: request.params.id } }) });` },
    { options: strict, code: `export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  return db.patient.findMany({ where: { accountId: user.id }, take: 20 });
});` },
    { filename: 'src/routes/charts/[id]/+page.server.ts', options: strict, code: `export const load = async ({ params, locals }) => {
  if (!locals.user) throw error(401);
  return { patient: await db.patient.findFirst({ where: { id: params.id, clinicianId: locals.user.id } }) };
};` },
    // A Worker may stand behind an access proxy.
    { code: `export default { fetch: async (request) => Response.json(await db.patient.findUnique({ where: { id: request.url } })) };` },
  ],
  invalid: [
    { name: 'a table of routes without any guard', code: `const app = express(); ${"app.get('/wards', list);".repeat(40)} app.get('/patients', async (req, res) => res.json(await Patient.find()));`, errors: [{ messageId: 'open', line: 1, column: 989 }] },
    { name: 'a guard among few routes', code: `const app = express(); ${"app.get('/wards', list);".repeat(4)} app.get('/patients/:id', auth, get); app.get('/patients', async (req, res) => res.json(await Patient.find()));`, errors: [{ messageId: 'sibling', line: 1, column: 162 }] },
    { name: 'one record, open on purpose', options: strict, code: `@Controller('patients') @UseGuards(JwtAuthGuard)
class PatientsController {
  @Public() @Get(':id') get(@Param('id') id) { return this.prisma.patient.findUnique({ where: { id } }); }
}`, errors: [{ messageId: 'open', line: 3, column: 25 }] },
    { name: 'hapi default switched off', options: strict, code: `server.auth.default('jwt');
server.route({ method: 'GET', path: '/patients/{id}', options: { auth: false }, handler: (request) => Patient.findByPk(request.params.id) });`, errors: [{ messageId: 'open', line: 2, column: 8 }] },
    { name: 'event of a gateway', options: strict, code: `export const getChart = async (event) => ({ statusCode: 200, body: JSON.stringify(await prisma.patient.findMany()) });`, errors: [{ messageId: 'open', line: 1, column: 14 }] },
    { name: 'edge function', options: strict, code: `Deno.serve(async (req) => Response.json(await prisma.patient.findMany()));`, errors: [{ messageId: 'open', line: 1, column: 1 }] },
    { name: 'procedure behind a name', options: strict, code: `const base = t.procedure.use(timing);
const router = t.router({ get: base.query(async ({ input }) => prisma.patient.findUnique({ where: { id: input } })) });`, errors: [{ messageId: 'open', line: 2, column: 27 }] },
    { name: 'signed in and forgotten', options: strict, filename: 'pages/api/patients/[id].ts', code: `export default async function handler(req, res) {
  const token = await getToken({ req });
  if (!token) return res.status(401).end();
  res.json(await prisma.patient.findUnique({ where: { id: req.query.id } }));
}`, errors: [{ messageId: 'ownership', line: 1, column: 31 }] },
    { name: 'cors that reflects', options: strict, code: `app.use(cors({ origin: (ctx) => ctx.get('Origin') || '*', credentials: true }));`, errors: [{ messageId: 'cors', line: 1, column: 16 }] },
    { name: 'Express app without any guard', options: strict, code: `const app = express();
app.get('/api/patients/:id', async (req, res) => {
  res.json(await Patient.findById(req.params.id));
});`, errors: [{ messageId: 'open', line: 2, column: 5 }] },
    { name: `one route of a router without its siblings' guard`, options: strict, code: `const router = express.Router();
router.get('/patients', requireAuth, list);
router.get('/patients/:id', show);`, errors: [{ messageId: 'sibling', line: 3, column: 8 }] },
    { name: 'the path tells, the function is elsewhere', options: strict, code: `const server = fastify();
server.get('/patients/:id/labs', labsHandler);`, errors: [{ messageId: 'open', line: 2, column: 8 }] },
    { name: 'Fastify route object', options: strict, code: `const app = fastify();
app.route({ method: 'GET', url: '/patients/:id', handler: async (request) => prisma.patient.findUnique({ where: { id: request.params.id } }) });`, errors: [{ messageId: 'open', line: 2, column: 5 }] },
    { name: 'Koa', options: strict, code: `import Koa from 'koa';
import Router from '@koa/router';
const app = new Koa();
const router = new Router();
router.get('/patients', async (ctx) => {
  ctx.body = await Patient.find({});
});`, errors: [{ messageId: 'open', line: 5, column: 8 }] },
    { name: 'Hono', options: strict, code: `import { Hono } from 'hono';
const app = new Hono();
app.get('/patients/:id', async (c) => c.json(await db.collection('patients').findOne({ _id: c.req.param('id') })));`, errors: [{ messageId: 'open', line: 3, column: 5 }] },
    { name: 'NestJS controller without a guard', options: strict, code: `@Controller('patients')
class PatientsController {
  constructor(private readonly prisma: PrismaService) {}
  @Get(':id')
  one(@Param('id') id: string) {
    return this.prisma.patient.findUnique({ where: { id } });
  }
}`, errors: [{ messageId: 'open', line: 5, column: 3 }] },
    { name: 'guard on one method only', options: strict, code: `@Controller('encounters')
class EncountersController {
  constructor(private readonly prisma: PrismaService) {}
  @UseGuards(AuthGuard('jwt'))
  @Get()
  all() {
    return this.prisma.encounter.findMany();
  }
  @Delete(':id')
  remove(@Param('id') id: string) {
    return this.prisma.encounter.delete({ where: { id } });
  }
}`, errors: [{ messageId: 'sibling', line: 10, column: 3 }] },
    { name: 'Next.js app router', filename: 'app/api/patients/route.ts', options: strict, code: `export async function GET() {
  return Response.json(await prisma.patient.findMany());
}`, errors: [{ messageId: 'open', line: 1, column: 23 }] },
    { name: 'Next.js pages router', filename: 'pages/api/patients/[id].ts', options: strict, code: `export default async function handler(req, res) {
  res.json(await prisma.patient.findUnique({ where: { id: req.query.id } }));
}`, errors: [{ messageId: 'open', line: 1, column: 31 }] },
    { name: 'server action', options: strict, code: `'use server';
export async function updateChart(id, notes) {
  await prisma.patient.update({ where: { id }, data: { notes } });
}`, errors: [{ messageId: 'open', line: 2, column: 23 }] },
    { name: 'Remix loader', filename: 'app/routes/patients.$id.tsx', languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } }, options: strict, code: `import { json } from '@remix-run/node';
export async function loader({ params }) {
  return json(await prisma.patient.findUnique({ where: { id: params.id } }));
}`, errors: [{ messageId: 'open', line: 2, column: 23 }] },
    { name: 'public tRPC procedure', options: strict, code: `export const router = t.router({
  patient: publicProcedure.query(({ input }) => prisma.patient.findUnique({ where: { id: input.id } })),
});`, errors: [{ messageId: 'open', line: 2, column: 3 }] },
    { name: 'GraphQL resolver', options: strict, code: `export const resolvers = {
  Query: {
    patients: (_parent, _args, ctx) => ctx.db.collection('patients').find({}).toArray(),
  },
};`, errors: [{ messageId: 'open', line: 3, column: 5 }] },
    { name: 'socket event', options: strict, code: `io.on('connection', (socket) => {
  socket.on('patient:open', async (id, ack) => {
    ack(await prisma.patient.findUnique({ where: { id } }));
  });
});`, errors: [{ messageId: 'open', line: 2, column: 3 }] },
    { name: 'Lambda, when nothing names an authorizer', options: strict, code: `export const handler = async (event) => {
  return { statusCode: 200, body: JSON.stringify(await prisma.patient.findUnique({ where: { id: event.pathParameters.id } })) };
};`, errors: [{ messageId: 'open', line: 1, column: 1 }] },
    { name: 'CORS for every origin with credentials', options: strict, code: `import cors from 'cors';
app.use(cors({ origin: '*', credentials: true }));`, errors: [{ messageId: 'cors', line: 2, column: 16 }] },
    { name: 'CORS that reflects the origin', options: strict, code: `const options = { origin: (origin, callback) => callback(null, true), credentials: true };
app.use(cors(options));`, errors: [{ messageId: 'cors', line: 1, column: 19 }] },
    { name: `a sibling filters by the caller, this one doesn't`, options: strict, code: `router.use(requireLogin);
router.get('/visits', async (req, res) => {
  res.json(await Encounter.findAll({ where: { ownerId: req.user.id } }));
});
router.get('/visits/:id', async (req, res) => {
  res.json(await Encounter.findByPk(req.params.id));
});`, errors: [{ messageId: 'ownership', line: 5, column: 8 }] },
    { name: 'prior authorization is no guard', options: strict, code: `const app = express();
app.get('/prior-auths/:id', async (req, res) => {
  const priorAuth = await prisma.priorAuth.findUnique({ where: { id: req.params.id } });
  res.json(priorAuth);
});`, errors: [{ messageId: 'open', line: 2, column: 5 }] },
    { name: 'reading a member is no guard', options: strict, code: `const app = express();
app.get('/beneficiaries/:id', async (req, res) => {
  const member = await getMember(req.params.id);
  res.json(await Beneficiary.findByPk(member.id));
});`, errors: [{ messageId: 'open', line: 2, column: 5 }] },
    { name: 'loading a patient is no guard', filename: 'app/api/patients/[id]/route.ts', options: strict, code: `export async function GET(_r, { params }) {
  const patient = await getPatient(params.id);
  return Response.json(patient);
}`, errors: [{ messageId: 'open', line: 1, column: 23 }] },
    { name: 'rate limiter only', options: strict, code: `const app = express();
app.use(rateLimit({ max: 100 }));
app.get('/patients', async (req, res) => res.json(await Patient.find()));`, errors: [{ messageId: 'open', line: 3, column: 5 }] },
    { name: 'validation only', options: strict, code: `const app = express();
app.post('/patients', validateBody(PatientSchema), async (req, res) => res.json(await Patient.create(req.body)));`, errors: [{ messageId: 'open', line: 2, column: 5 }] },
    { name: 'session parser only', options: strict, code: `const app = express();
app.use(express.json());
app.get('/lab-results/:id', async (req, res) => res.json(await pool.query('SELECT * FROM lab_results WHERE id = $1', [req.params.id])));`, errors: [{ messageId: 'open', line: 3, column: 5 }] },
    { name: 'Nest, service call', options: strict, code: `@Controller('medications')
class C {
  constructor(private readonly medications: MedicationService) {}
  @Get(':id')
  one(@Param('id') id: string) {
    return this.medications.findOne(id);
  }
}`, errors: [{ messageId: 'open', line: 5, column: 3 }] },
    { name: 'Nest gateway', options: strict, code: `@WebSocketGateway()
class G {
  constructor(private readonly vitals: VitalsService) {}
  @SubscribeMessage('vitals:read')
  read(@MessageBody() id: string) {
    return this.vitals.latest(id);
  }
}`, errors: [{ messageId: 'open', line: 5, column: 3 }] },
    { name: 'TypeGraphQL resolver', options: strict, code: `@Resolver(() => Patient)
class R {
  @Query(() => [Patient])
  patients() {
    return this.repo.find();
  }
}`, errors: [{ messageId: 'open', line: 4, column: 3 }] },
    { name: 'hapi without auth', options: strict, code: `import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.route({ method: 'GET', path: '/patients/{id}', options: { auth: false }, handler: (request) => Patient.findById(request.params.id) });`, errors: [{ messageId: 'open', line: 3, column: 8 }] },
    { name: 'Fastify plugin, some guarded', options: strict, code: `export default async function (app) {
  app.get('/referrals', { preHandler: app.authenticate }, async () => prisma.referral.findMany());
  app.get('/referrals/:id', async (request) => prisma.referral.findUnique({ where: { id: request.params.id } }));
}`, errors: [{ messageId: 'sibling', line: 3, column: 7 }] },
    { name: 'safe action without middleware', options: strict, code: `'use server';
export const saveNote = async (formData) => {
  await prisma.progressNote.create({ data: { patientId: formData.get('patientId'), text: formData.get('text') } });
};`, errors: [{ messageId: 'open', line: 2, column: 1 }] },
    { name: 'route chain', options: strict, code: `const app = express();
app.route('/encounters/:id').get(async (req, res) => res.json(await Encounter.findById(req.params.id))).delete(requireAuth, async (req, res) => res.json(await Encounter.findByIdAndDelete(req.params.id)));`, errors: [{ messageId: 'sibling', line: 2, column: 30 }] },
    { name: 'AppSync or Apollo field with unguarded mutation', options: strict, code: `const resolvers = {
  Mutation: {
    updateAllergy: async (_, { id, input }, { prisma }) => prisma.allergy.update({ where: { id }, data: input }),
  },
};`, errors: [{ messageId: 'open', line: 3, column: 5 }] },
    { name: 'ws', options: strict, code: `wss.on('connection', (ws) => {
  ws.on('message', async (raw) => {
    const { patientId } = JSON.parse(raw);
    ws.send(JSON.stringify(await prisma.patient.findUnique({ where: { id: patientId } })));
  });
});`, errors: [{ messageId: 'open', line: 2, column: 3 }] },
    { name: 'CORS headers', options: strict, code: `app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});
app.get('/patients', requireAuth, list);`, errors: [{ messageId: 'cors', line: 2, column: 3 }] },
    { name: 'Nest CORS', options: strict, code: `async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableCors({ origin: true, credentials: true });
}`, errors: [{ messageId: 'cors', line: 3, column: 20 }] },
    { name: 'Fastify CORS', options: strict, code: `app.register(cors, { origin: '*', credentials: true });`, errors: [{ messageId: 'cors', line: 1, column: 22 }] },
    { name: 'Hono CORS', options: strict, code: `app.use('/api/*', cors({ origin: (origin) => origin, credentials: true }));`, errors: [{ messageId: 'cors', line: 1, column: 26 }] },
    { name: 'Nest controller delegating to a service', options: strict, code: `@Controller('prescriptions')
export class PrescriptionsController {
  constructor(private readonly service: PrescriptionsService) {}
  @Get(':id')
  find(@Param('id') id: string) {
    return this.service.find(id);
  }
}`, errors: [{ messageId: 'open', line: 5, column: 3 }] },
    { name: 'class guard missing on the second class', options: strict, code: `@Controller('billing')
@UseGuards(JwtGuard)
export class Billing {}
@Controller('encounters')
export class Encounters {
  @Get()
  all() {
    return this.encounters.findAll();
  }
}`, errors: [{ messageId: 'open', line: 7, column: 3 }] },
    { name: 'export endpoint', options: strict, code: `const app = express();
app.get('/export/patients.csv', async (req, res) => {
  const rows = await db('patients').select();
  res.attachment('patients.csv').send(toCsv(rows));
});`, errors: [{ messageId: 'open', line: 2, column: 5 }] },
    { name: 'search by query', options: strict, code: `const app = new Hono();
app.get('/search', async (c) => c.json(await prisma.patient.findMany({ where: { lastName: c.req.query('q') } })));`, errors: [{ messageId: 'open', line: 2, column: 5 }] },
    { name: 'fastify prefix', options: strict, code: `export default async function routes(fastify) {
  fastify.get('/', async () => fastify.pg.query('SELECT * FROM encounters'));
}`, errors: [{ messageId: 'open', line: 2, column: 11 }] },
    { name: 'debug route among guarded ones', options: strict, code: `router.get('/charts/:id', authenticate, getChart);
router.get('/charts/:id/debug', async (req, res) => res.json(await Chart.findById(req.params.id)));`, errors: [{ messageId: 'sibling', line: 2, column: 8 }] },
    { name: 'mounted before the guard', options: strict, code: `const app = express();
app.get('/api/patients', async (req, res) => res.json(await Patient.find()));
app.use(requireAuth);
app.get('/api/claims', listClaims);`, errors: [{ messageId: 'sibling', line: 2, column: 5 }] },
    { name: 'guard only logs', options: strict, code: `const app = express();
app.use((req, res, next) => {
  logger.info(req.path);
  next();
});
app.get('/patients/:id', async (req, res) => res.json(await Patient.findById(req.params.id)));`, errors: [{ messageId: 'open', line: 6, column: 5 }] },
    { name: 'optional auth', options: strict, code: `const app = express();
app.get('/patients/:id', optionalAuth, async (req, res) => res.json(await Patient.findById(req.params.id)));`, errors: [{ messageId: 'open', line: 2, column: 5 }] },
    { name: 'Next route beside a guarded one', filename: 'app/api/labs/route.ts', options: strict, code: `export async function GET(req) {
  const session = await getServerSession(authOptions);
  if (!session) return Response.json({}, { status: 401 });
  return Response.json(await prisma.labResult.findMany());
}
export async function POST(req) {
  return Response.json(await prisma.labResult.create({ data: await req.json() }));
}`, errors: [{ messageId: 'sibling', line: 6, column: 23 }] },
    { name: 'server action in a page', filename: 'app/intake/page.tsx', languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } }, options: strict, code: `export default function Page() {
  async function submit(formData) {
    'use server';
    await prisma.intakeForm.create({ data: Object.fromEntries(formData) });
  }
  return <form action={submit} />;
}`, errors: [{ messageId: 'open', line: 2, column: 18 }] },
    { name: 'Socket.IO without handshake check', options: strict, code: `io.on('connection', (socket) => {
  socket.on('join-patient', async (patientId) => {
    socket.join(patientId);
    socket.emit('chart', await Chart.findOne({ patientId }));
  });
});`, errors: [{ messageId: 'open', line: 2, column: 3 }] },
    { name: 'trpc with base procedure', options: strict, code: `export const labs = router({
  list: procedure.input(z.string()).query(({ input }) => prisma.labResult.findMany({ where: { patientId: input } })),
});`, errors: [{ messageId: 'open', line: 2, column: 3 }] },
    { name: 'Express Router with all routes bare, own mount in file', options: strict, code: `const router = express.Router();
router.get('/', async (req, res) => res.json(await Patient.find()));
const app = express();
app.use('/patients', router);`, errors: [{ messageId: 'open', line: 2, column: 8 }] },
    { name: 'patient id from the token is ignored in one route', options: strict, code: `router.use(requireLogin);
router.get('/my/appointments', async (req, res) => res.json(await Appointment.findAll({ where: { patientId: req.user.patientId } })));
router.get('/my/appointments/:id', async (req, res) => res.json(await Appointment.findOne({ where: { id: req.params.id } })));`, errors: [{ messageId: 'ownership', line: 3, column: 8 }] },
    { name: 'upload', options: strict, code: `const app = express();
app.post('/patients/:id/documents', upload.single('file'), async (req, res) => {
  await prisma.document.create({ data: { patientId: req.params.id, path: req.file.path } });
  res.end();
});`, errors: [{ messageId: 'open', line: 2, column: 5 }] },
    { name: 'koa router prefix', options: strict, code: `const router = new Router({ prefix: '/patients' });
router.get('/:id', async (ctx) => {
  ctx.body = await repo.findOne(ctx.params.id);
});`, errors: [{ messageId: 'open', line: 2, column: 8 }] },
    { name: 'cors regexp', options: strict, code: 'app.use(cors({ origin: /.*/, credentials: true }));', errors: [{ messageId: 'cors', line: 1, column: 16 }] },
    { name: 'cors list with star', options: strict, code: `app.use(cors({ origin: ['*'], credentials: true }));`, errors: [{ messageId: 'cors', line: 1, column: 16 }] },
    { name: 'serverless function', options: strict, code: `export const handler = async (event) => ({ statusCode: 200, body: JSON.stringify(await db.collection('patients').find().toArray()) });`, errors: [{ messageId: 'open', line: 1, column: 1 }] },
    { name: 'the caller picks what a sibling reads', options: strict, code: `router.use(requireLogin);
router.get('/labs/:id', async (req, res) => res.json(await db('lab_results').where({ id: req.params.id }).first('id', 'value')));
router.get('/labs', async (req, res) => res.json(await db('lab_results').where({ patient_id: req.user.id }).select('id')));`, errors: [{ messageId: 'ownership', line: 2, column: 8 }] },
    { name: 'tsoa without a scheme', options: strict, code: `@Route('patients') class A { @Get('{id}') @Tags('x') one(@Path() id: string) { return patientRepository.findOne(id); } }`, errors: [{ messageId: 'open', line: 1, column: 54 }] },
    { code: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 8443 });
server.auth.default('jwt');
server.route([
  { method: 'POST', path: '/login', options: { auth: false }, handler: () => ({}) },
  { method: 'GET', path: '/patients/{id}/photo', options: { auth: false }, handler: (request, h) => h.file(request.params.id) },
]);`, errors: [{ messageId: 'open', line: 6, column: 3 }] },
    { code: `import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ port: 9000, path: '/patients/vitals' });
wss.on('connection', (ws) => {
  ws.on('message', async (raw) => {
    const { patientId } = JSON.parse(raw);
    ws.send(await latestVitals(patientId));
  });
});`, errors: [{ messageId: 'open', line: 4, column: 3 }] },
    { code: `export function attach(io) {
  const ward = io.of('/patients');
  ward.on('connection', (socket) => socket.on('history', async (patientId, reply) => reply(await loadHistory(patientId))));
}`, errors: [{ messageId: 'open', line: 3, column: 37 }] },
    { code: `import { Elysia } from 'elysia';
import { jwt } from '@elysiajs/jwt';
export const app = new Elysia()
  .use(jwt({ name: 'jwt' }))
  .get('/patients/:id/score', ({ params }) => db.patient.findUnique({ where: { id: params.id } }))
  .guard({ beforeHandle: requireSession })
  .get('/patients/:id/plan', ({ params }) => db.patient.findUnique({ where: { id: params.id } }));`, errors: [{ messageId: 'sibling', line: 5, column: 4 }] },
    { filename: 'pages/api/share.ts', code: `import type { NextApiRequest, NextApiResponse } from 'next';
export default async function share(request: NextApiRequest, response: NextApiResponse) {
  response.json(await prisma.labResult.findMany({ take: 10 }));
}`, errors: [{ messageId: 'open', line: 2, column: 31 }] },
    { code: `import { app } from '@azure/functions';
app.http('getPatient', { methods: ['GET'], authLevel: 'anonymous', route: 'patients/{id}', handler: async (request) => db.patient.findUnique({ where: { id: request.params.id } }) });`, errors: [{ messageId: 'open', line: 2, column: 5 }] },
    { code: `export default defineEventHandler(async (event) => db.patient.findUnique({ where: { id: getRouterParam(event, 'id') } }));`, errors: [{ messageId: 'open', line: 1, column: 35 }] },
    { filename: 'src/routes/patients/[id]/+page.server.ts', code: `export const load = async ({ params }) => ({ patient: await db.patient.findUnique({ where: { id: params.id } }) });`, errors: [{ messageId: 'open', line: 1, column: 1 }] },
    { filename: 'src/routes/patients/[id]/+server.ts', code: `export async function GET({ params }) {
  return json(await db.patient.findUnique({ where: { id: params.id } }));
}`, errors: [{ messageId: 'open', line: 1, column: 23 }] },
    { options: strict, code: `export default { fetch: async (request) => Response.json(await db.patient.findUnique({ where: { id: request.url.split('/').at(-1), method: 'GET' } })) };`, errors: [{ messageId: 'open', line: 1, column: 18 }] },
  ],
});
