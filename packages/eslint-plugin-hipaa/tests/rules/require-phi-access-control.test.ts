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
  ],
  invalid: [
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
  ],
});
