import express from 'express';

const app = express();
app.use('/charts', requireUser);

// ok: hipaa.javascript.require-phi-access-control
app.get('/charts/:id', async (req, res) => {
  res.json(await db.collection('charts').findOne({ id: req.params.id }));
});

// ruleid: hipaa.javascript.require-phi-access-control
app.get('/recalls/:patientId', async (req, res) => {
  res.json(await db.collection('patients').findOne({ id: req.params.patientId }));
});
