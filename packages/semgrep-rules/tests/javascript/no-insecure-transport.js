// ruleid: hipaa.javascript.no-insecure-transport
const agent = new https.Agent({ rejectUnauthorized: false });
// ok: hipaa.javascript.no-insecure-transport
const checked = new https.Agent({ rejectUnauthorized: true });
// ruleid: hipaa.javascript.no-insecure-transport
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
// ok: hipaa.javascript.no-insecure-transport
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';
// ruleid: hipaa.javascript.no-insecure-transport
const old = tls.createServer({ minVersion: 'TLSv1' });
// ok: hipaa.javascript.no-insecure-transport
const modern = tls.createServer({ minVersion: 'TLSv1.2' });
// ruleid: hipaa.javascript.address.no-insecure-transport
await axios.post('http://fhir.example-clinic.org/r4/Patient', patient);
// ok: hipaa.javascript.no-insecure-transport
await axios.post('https://fhir.example-clinic.org/r4/Patient', patient);
// ruleid: hipaa.javascript.address.no-insecure-transport
await fetch('http://fhir.example-clinic.org/r4/Patient');
// ok: hipaa.javascript.no-insecure-transport
await fetch('http://localhost:8080/r4/Patient');
// ruleid: hipaa.javascript.address.no-insecure-transport
const fhirUrl = 'http://fhir.example-clinic.org/r4';
// ok: hipaa.javascript.no-insecure-transport
const codeSystem = 'http://loinc.org';
// ruleid: hipaa.javascript.address.no-insecure-transport
const client = new Client('redis://cache.example-clinic.org:6379');
// ok: hipaa.javascript.no-insecure-transport
const guarded = new Client('rediss://cache.example-clinic.org:6379');
// ruleid: hipaa.javascript.address.no-insecure-transport
mongoose.connect('mongodb://db.example-clinic.org/charts');
// ok: hipaa.javascript.no-insecure-transport
mongoose.connect('mongodb://db.example-clinic.org/charts?tls=true');
// ruleid: hipaa.javascript.text.no-insecure-transport
await fetch(`http://fhir.example-clinic.org/r4/Patient/${id}`);
// ok: hipaa.javascript.no-insecure-transport
await fetch(`https://fhir.example-clinic.org/r4/Patient/${id}`);
// ruleid: hipaa.javascript.address.no-insecure-transport
const gatewayUrl = process.env.GATEWAY ?? 'http://gateway.example-clinic.org';
// ok: hipaa.javascript.no-insecure-transport
const localUrl = process.env.GATEWAY ?? 'http://localhost:3000';
// ruleid: hipaa.javascript.no-insecure-transport
sql.connect({ server: 'db', options: { trustServerCertificate: true } });
// ok: hipaa.javascript.no-insecure-transport
sql.connect({ server: 'db', options: { trustServerCertificate: false } });

// ruleid: hipaa.javascript.shape.no-insecure-transport
const agent = new https.Agent({ checkServerIdentity: () => undefined });
// ok: hipaa.javascript.shape.no-insecure-transport
const strictAgent = new https.Agent({ checkServerIdentity: comparePins });
// ruleid: hipaa.javascript.shape.no-insecure-transport
nodemailer.createTransport({ host: 'smtp.example.com', port: 25, secure: false });
// ok: hipaa.javascript.shape.no-insecure-transport
nodemailer.createTransport({ host: 'smtp.example.com', port: 465, secure: true });
// ruleid: hipaa.javascript.shape.no-insecure-transport
const engine = net.connect({ host: 'engine.example.com', port: 2575 });
// ok: hipaa.javascript.shape.no-insecure-transport
const localEngine = net.connect({ host: 'localhost', port: 2575 });
// ruleid: hipaa.javascript.shape.no-insecure-transport
const client = new grpc.Client('rx.example.com:50051', grpc.credentials.createInsecure());
// ok: hipaa.javascript.shape.no-insecure-transport
const tlsClient = new grpc.Client('rx.example.com:50051', grpc.credentials.createSsl());
