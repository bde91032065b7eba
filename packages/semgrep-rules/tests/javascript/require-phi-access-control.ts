import express from 'express';
import cors from 'cors';

const app = express();

// ruleid: hipaa.javascript.cors.require-phi-access-control
app.use(cors({ origin: '*', credentials: true }));
// ok: hipaa.javascript.cors.require-phi-access-control
app.use(cors({ origin: 'https://portal.example.com', credentials: true }));

// ruleid: hipaa.javascript.require-phi-access-control
app.get('/patients', async (req, res) => {
  res.json(await patients.list());
});

// ok: hipaa.javascript.require-phi-access-control
app.get('/patients/:id', requireAuth, async (req, res) => {
  res.json(await patients.find(req.params.id));
});

// ruleid: hipaa.javascript.require-phi-access-control
app.post('/patients', async (req, res) => {
  const created = await patients.create(req.body);
  res.status(201).json({ id: created.id });
});

// ok: hipaa.javascript.require-phi-access-control
app.post('/login', async (req, res) => {
  const patient = await patients.findByEmail(req.body.email);
  res.json({ token: await issue(patient.id) });
});

// ruleid: hipaa.javascript.require-phi-access-control
app.delete('/encounters/:id', async (req, res) => {
  await encounters.remove(req.params.id);
  res.sendStatus(204);
});

// ok: hipaa.javascript.require-phi-access-control
app.delete('/prescriptions/:id', async (req, res) => {
  if (!req.user) return res.sendStatus(401);
  await prescriptions.remove(req.params.id);
  res.sendStatus(204);
});

// ok: hipaa.javascript.require-phi-access-control
app.get('/wards', async (req, res) => {
  res.json(await wards.list());
});

// ok: hipaa.javascript.require-phi-access-control
app.get('/health', (req, res) => res.json({ ok: true }));

// ruleid: hipaa.javascript.require-phi-access-control
export async function GET(request: Request) {
  const rows = await prisma.patient.findMany({ select: { id: true } });
  return Response.json(rows);
}

// ok: hipaa.javascript.require-phi-access-control
export async function POST(request: Request) {
  const session = await getServerSession();
  if (!session) return new Response(null, { status: 401 });
  return Response.json(await prisma.patient.create({ data: await request.json() }));
}

export const resolvers = {
  Query: {
    // ruleid: hipaa.javascript.require-phi-access-control
    patient: async (_, { id }) => {
      return patientSource.findById(id);
    },
    // ok: hipaa.javascript.require-phi-access-control
    chart: async (_, { id }, ctx) => {
      requireUser(ctx);
      return patientSource.chart(id);
    },
  },
};

export const records = router({
  // ruleid: hipaa.javascript.require-phi-access-control
  allergies: publicProcedure.input(z.string()).query(async ({ input }) => {
    return db.allergy.findMany({ where: { patientId: input } });
  }),
  // ok: hipaa.javascript.require-phi-access-control
  visits: protectedProcedure.input(z.string()).query(async ({ input }) => {
    return db.encounter.findMany({ where: { patientId: input } });
  }),
});

@Controller('patients')
export class PatientsController {
  @Get(':id')
  // ruleid: hipaa.javascript.require-phi-access-control
  async one(@Param('id') id: string) {
    return this.patients.findOne(id);
  }

  @Get(':id/chart')
  @UseGuards(JwtAuthGuard)
  // ok: hipaa.javascript.require-phi-access-control
  async chart(@Param('id') id: string) {
    return this.patients.chart(id);
  }
}

// ruleid: hipaa.javascript.require-phi-access-control
fastify.put('/claims/:id', async (request) => {
  return claims.update(request.params.id, request.body.patientName);
});

// ok: hipaa.javascript.require-phi-access-control
fastify.put('/intakes/:id', { preHandler: [fastify.authenticate] }, async (request) => {
  return intakes.update(request.params.id, request.body.patientName);
});

// ruleid: hipaa.javascript.require-phi-access-control
api.get('/immunizations/:patientId', async (c) => {
  return c.json(await immunizations.forPatient(c.req.param('patientId')));
});

// ruleid: hipaa.javascript.require-phi-access-control
io.on('connection', (socket) => {
  socket.on('join', async ({ patientId }) => {
    await visits.open(patientId);
  });
});

// ok: hipaa.javascript.require-phi-access-control
export async function loadPatient(id: string) {
  return prisma.patient.findUnique({ where: { id } });
}
