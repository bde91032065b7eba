const { Router } = require('express');

const router = Router();

// ruleid: hipaa.javascript.router.require-phi-access-control
router.get('/patients/:id', async (req, res) => {
  res.json(await patients.find(req.params.id));
});

// ok: hipaa.javascript.router.require-phi-access-control
router.get('/rooms/:id', async (req, res) => {
  res.json(await rooms.find(req.params.id));
});

// ruleid: hipaa.javascript.router.require-phi-access-control
router.post('/encounters', async (req, res) => {
  const created = await encounters.create(req.body);
  res.json({ id: created.id });
});

// ok: hipaa.javascript.router.require-phi-access-control
router.get('/health', async (req, res) => {
  res.json(await patients.count());
});

module.exports = router;
