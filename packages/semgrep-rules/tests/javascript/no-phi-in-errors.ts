import { ConflictException, NotFoundException } from '@nestjs/common';
import createError from 'http-errors';
import { redact } from './privacy';

export function admit(patient: Patient, patientId: string) {
  // ruleid: hipaa.javascript.no-phi-in-errors
  if (patient.admitted) throw new Error(`${patient.lastName} is here already`);
  // ok: hipaa.javascript.no-phi-in-errors
  if (patient.admitted) throw new Error(`${patientId} is here already`);
  // ruleid: hipaa.javascript.no-phi-in-errors
  if (patient.barred) throw new ConflictException({ mrn: patient.mrn });
  // ok: hipaa.javascript.no-phi-in-errors
  if (patient.barred) throw new ConflictException({ id: patient.id });
  // ruleid: hipaa.javascript.no-phi-in-errors
  if (!patient.bed) throw createError(409, `No bed for ${patient.diagnosis}`);
  // ok: hipaa.javascript.no-phi-in-errors
  if (!patient.bed) throw createError(409, 'No bed');
  // ruleid: hipaa.javascript.no-phi-in-errors
  if (!patient.bed) return Promise.reject(patient);
  // ok: hipaa.javascript.no-phi-in-errors
  if (!patient.bed) return Promise.reject(patient.status);
  // ruleid: hipaa.javascript.no-phi-in-errors
  assert(patient.ssn, `no number for ${patient.fullName}`);
  // ok: hipaa.javascript.no-phi-in-errors
  assert(patient.ssn, 'no number');
  // ok: hipaa.javascript.no-phi-in-errors
  throw new NotFoundException(redact(patient));
}

router.post('/patients', async (req, res, next) => {
  const { ssn, email } = req.body;
  // ruleid: hipaa.javascript.no-phi-in-errors
  if (!email) return res.status(400).json({ received: req.body });
  // ok: hipaa.javascript.no-phi-in-errors
  if (!email) return res.status(400).json({ missing: ['email'] });
  // ruleid: hipaa.javascript.no-phi-in-errors
  if (await known(ssn)) return res.status(409).send(`${ssn} is registered`);
  // ok: hipaa.javascript.no-phi-in-errors
  if (await known(ssn)) return res.status(409).send('registered already');
  try {
    await save(req.body);
  } catch (err) {
    // ruleid: hipaa.javascript.no-phi-in-errors
    res.status(500).json({ error: 'not saved', stack: err.stack });
    // ok: hipaa.javascript.no-phi-in-errors
    res.status(500).json({ error: 'not saved', code: err.code });
  }
  // ok: hipaa.javascript.no-phi-in-errors
  res.status(200).json({ email });
});

export async function POST(request: Request) {
  const patient = await request.json();
  // ruleid: hipaa.javascript.no-phi-in-errors
  return NextResponse.json({ error: `${patient.email} exists` }, { status: 409 });
}

export async function PUT(request: Request) {
  const patient = await request.json();
  // ok: hipaa.javascript.no-phi-in-errors
  return NextResponse.json({ id: patient.id }, { status: 409 });
}

fastify.post('/claims', async (request, reply) => {
  const claim = request.body;
  // ruleid: hipaa.javascript.no-phi-in-errors
  return reply.code(422).send({ member: claim.memberName, patient: claim.patientName });
});

app.get('/patients/:id', (ctx) => {
  // ruleid: hipaa.javascript.no-phi-in-errors
  ctx.throw(404, `nobody with ${ctx.query.mrn}`);
  // ok: hipaa.javascript.no-phi-in-errors
  ctx.throw(404, 'nobody');
});
