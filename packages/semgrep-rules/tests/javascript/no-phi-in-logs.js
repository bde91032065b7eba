import pino from 'pino';

const log = pino({ redact: ['patient', 'rx.drug'] });

app.post('/prescriptions', async (req, res) => {
  const patient = await loadPatient(req.body.patientId);
  // ok: hipaa.javascript.no-phi-in-logs
  log.info({ patient }, 'prescribing');
  // ruleid: hipaa.javascript.no-phi-in-logs
  log.error({ body: req.body }, 'could not prescribe');
});
