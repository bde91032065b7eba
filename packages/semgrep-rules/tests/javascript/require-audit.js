import express from 'express';
import { auditTrail } from './audit-trail.js';

const app = express();
app.use('/charts', requireUser, auditTrail('chart'));

// ok: hipaa.javascript.require-audit
app.get('/charts/:id', async (req, res) => {
  res.json(await db.collection('charts').findOne({ id: req.params.id }));
});

// ok: hipaa.javascript.require-audit
app.get('/charts/:id/notes', async (req, res) => {
  res.json(await db.collection('chart_notes').find({ chart: req.params.id }).toArray());
});

const histories = {
  // ruleid: hipaa.javascript.require-audit
  async find(patientId) {
    return db.collection('medical_histories').findOne({ patientId });
  },
};

// ruleid: hipaa.javascript.require-audit
app.get('/recalls/:patientId', async (req, res) => {
  res.json(await db.collection('patients').findOne({ id: req.params.patientId }));
});

// ok: hipaa.javascript.require-audit
app.get('/turnaround', async (req, res) => {
  res.json(await knex('lab_results').count('* as total').avg('minutes as average'));
});
