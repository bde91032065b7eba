import rule from '../../src/rules/no-phi-in-messages.js';
import { ruleTester } from '../support/rule-tester.js';

const strict = [{ confidence: 'low' }] as const;

ruleTester.run('no-phi-in-messages', rule, {
  valid: [
    { options: strict, code: `async function sendSms(to, body) {
  return client.messages.create({ to, from: number, body });
}
export const ready = (patient) => sendSms(patient.phone, 'Your results are ready in the portal.');` },
    { options: strict, code: `export const letter = (outbound, patient) => outbound.dispatch({ recipient: patient.email, subject: 'New message', body: 'Please sign in.' });` },
    { options: strict, code: `export const keep = (inbox, patient) => inbox.create({ to: 'staff', subject: 'Note', body: patient.notes });` },
    { options: strict, code: `const pager = axios.create({ baseURL: 'https://events.pagerduty.com/v2' });
export const alert = (ward) => pager.post('/enqueue', { payload: { summary: 'A patient fell', severity: 'critical' } });` },
    { options: strict, code: `import nodemailer from 'nodemailer';
const transporter = nodemailer.createTransport(options);
export const tell = (patient: Patient) => transporter.sendMail({
  to: patient.email,
  subject: 'A new message',
  text: 'You have a new message in the portal.',
});` },
    { options: strict, code: `import nodemailer from 'nodemailer';
const mailer = nodemailer.createTransport(options);
export async function tell(invoice: Invoice) {
  const html = \`<p>Invoice \${invoice.number}</p>\`;
  await mailer.sendMail({ to: address, subject: 'Invoice', html });
}` },
    { options: strict, code: `const sgMail = require('@sendgrid/mail');
module.exports = async (patient) => {
  const msg = { to: patient.email, from: 'desk@clinic.example', subject: 'News', text: 'See the portal.' };
  await sgMail.send(msg);
};` },
    { options: strict, code: `import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
const ses = new SESClient({});
export const tell = (patient: Patient) => ses.send(new SendEmailCommand({
  Source: 'desk@clinic.example',
  Destination: { ToAddresses: [patient.email] },
  Message: { Subject: { Data: 'Refill' }, Body: { Text: { Data: 'A refill is ready.' } } },
}));` },
    { options: strict, code: `import * as postmark from 'postmark';
const client = new postmark.ServerClient(token);
export const tell = (patient: Patient) => client.sendEmail({ From: 'desk@clinic.example', To: patient.email, Subject: 'Visit', TextBody: 'Hello' });` },
    { options: strict, code: `import { Resend } from 'resend';
const resend = new Resend(key);
export const tell = (patient: Patient) => resend.emails.send({ from: 'desk@clinic.example', to: patient.email, subject: 'Plan', html: '<p>Sign in to read it.</p>' });` },
    { options: strict, code: `import twilio from 'twilio';
const client = twilio(sid, token);
export const remind = (patient: Patient) => client.messages.create({ to: patient.phone, from: sender, body: 'You have an appointment tomorrow.' });` },
    { options: strict, code: `const AWS = require('aws-sdk');
const sns = new AWS.SNS();
exports.remind = (patient) => sns.publish({ PhoneNumber: patient.phone, Message: 'Your results are in the portal.' }).promise();` },
    { options: strict, code: `import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
const sns = new SNSClient({});
export const remind = (patient: Patient) => sns.send(new PublishCommand({ PhoneNumber: patient.phone, Message: 'Please call us.' }));` },
    { options: strict, code: `import { WebClient } from '@slack/web-api';
const slack = new WebClient(token);
export const alertWard = (patient: Patient) => slack.chat.postMessage({ channel: '#ward', text: \`Bed check for \${patient.id}\` });` },
    { options: strict, code: `import { IncomingWebhook } from '@slack/webhook';
const webhook = new IncomingWebhook(process.env.SLACK_URL!);
export const alertWard = async (patients: Patient[]) => {
  await webhook.send({ text: \`\${patients.length} new admissions\` });
};` },
    { options: strict, code: `export const post = (ward: Ward) => fetch('https://hooks.slack.com/services/T0/B0/x', { method: 'POST', body: JSON.stringify({ text: \`Full: \${ward.name}\` }) });` },
    { options: strict, code: `import axios from 'axios';
export const post = (build: Build) => axios.post('https://discord.com/api/webhooks/1/x', { content: \`New: \${build.version}\` });` },
    { options: strict, code: `import axios from 'axios';
export const post = (patient: Patient) => axios.post('https://clinic.webhook.office.com/webhookb2/x', { '@type': 'MessageCard', text: \`Chart \${patient.id} waits\` });` },
    { options: strict, code: `import admin from 'firebase-admin';
export const push = (patient: Patient) => admin.messaging().send({ token: patient.deviceToken, notification: { title: 'Portal', body: 'You have a new message' } });` },
    { options: strict, code: `import { Expo } from 'expo-server-sdk';
const expo = new Expo();
export const push = (patient: Patient) => expo.sendPushNotificationsAsync([{ to: patient.pushToken, title: 'Reminder', body: 'Open the app' }]);` },
    { options: strict, code: `import webpush from 'web-push';
export const push = (subscription: PushSubscription) => webpush.sendNotification(subscription, JSON.stringify({ title: 'Portal', body: 'Something is new' }));` },
    { options: strict, code: `export class ReminderService {
  constructor(private readonly mailerService: MailerService) {}
  async remind(patient: Patient) {
    await this.mailerService.sendMail({ to: patient.email, subject: 'Visit', template: 'visit', context: { link: portalLink } });
  }
}` },
    { options: strict, code: `app.post('/patients/:id/remind', async (req, res) => {
  const patient = await Patient.findById(req.params.id);
  await sendSms(patient.phone, 'Please call the desk');
  res.sendStatus(204);
});` },
    { options: strict, code: `import mailgun from 'mailgun-js';
const mg = mailgun({ apiKey, domain });
module.exports = (clinic) => mg.messages().send({ to: clinic.email, subject: 'Hours', text: clinic.hours.join(', ') });` },
    { options: strict, code: `import { Telegraf } from 'telegraf';
const bot = new Telegraf(token);
export const alertDoctor = (chat: number, room: Room) => bot.telegram.sendMessage(chat, \`Call from \${room.label}\`);` },
    { options: strict, code: `import twilio from 'twilio';
const client = twilio(sid, token);
const body = (clinic) => \`\${clinic.name} is closed on \${clinic.closedOn}\`;
export const remind = (patient, clinic) => client.messages.create({ to: patient.phone, from: sender, body: body(clinic) });` },
    { options: strict, settings: { hipaa: { sanitizers: ['initials'] } }, code: `import { WebClient } from '@slack/web-api';
const slack = new WebClient(token);
export const page = (patient: Patient) => slack.chat.postMessage({ channel, text: initials(patient.fullName) });` },
    { options: strict, settings: { hipaa: { baaVendors: ['twilio'] } }, code: `import twilio from 'twilio';
const client = twilio(sid, token);
export const remind = (patient: Patient) => client.messages.create({ to: patient.phone, from: sender, body: \`Hi \${patient.firstName}\` });` },
    { options: strict, settings: { hipaa: { baaVendors: ['paubox-node'] } }, code: `import { emailService } from 'paubox-node';
const service = emailService();
export const tell = (patient: Patient) => service.sendMessage({ to: patient.email, text: \`Dear \${patient.name}\` });` },
    { options: strict, code: `import { WebClient } from '@slack/web-api';
const slack = new WebClient(token);
export const page = (bandCode: string) => slack.chat.postMessage({ channel, text: bandCode });` },
    { options: strict, settings: { hipaa: { safeWords: ['diagnosis'] } }, code: `import { WebClient } from '@slack/web-api';
const slack = new WebClient(token);
export const page = (diagnosis: string) => slack.chat.postMessage({ channel, text: diagnosis });` },
    { options: strict, code: `import { WebClient } from '@slack/web-api';
const slack = new WebClient(token);
export const page = (patientId: string) => slack.chat.postMessage({ channel, text: patientId });` },
    { options: strict, code: `import nodemailer from 'nodemailer';
const transporter = nodemailer.createTransport(options);
export const invite = (clinician: Clinician) => transporter.sendMail({ to: clinician.email, subject: 'Welcome', text: \`Dear \${clinician.firstName}\` });` },
    { options: strict, code: `worker.postMessage({ type: 'resize', width: 300 });` },
    { options: strict, code: `// What a template of the provider adds is not seen.
import { mail } from './mail';
export const tell = (patient: Patient) => mail.welcome(patient.id);` },
    { options: [{ confidence: 'high' }], code: `app.post('/patients', async (req, res) => slack.chat.postMessage({ channel, text: JSON.stringify(req.body) }));` },
    { options: strict, code: `export const tell = (patient: Patient) => transporter.sendMail({ to: desk, subject: 'A chart', text: 'See the chart.' });` },
    { options: strict, code: `import nodemailer from 'nodemailer';
const transporter = nodemailer.createTransport(options);
export async function tell(patient: Patient) {
  const mailOptions = { to: patient.email, subject: 'News', text: 'You have a new message.' };
  await transporter.sendMail(mailOptions);
}` },
    { options: strict, code: `export const tell = (patient: Patient) => emailService.send(patient.email, 'You have a new message');` },
    { options: strict, code: `import twilio from 'twilio';
const client = twilio(sid, token);
export async function remind(patient: Patient) {
  const message = { to: patient.phone, from: sender, body: 'Please call us.' };
  await client.messages.create(message);
}` },
    { options: strict, code: `export const post = (ward: Ward) => fetch(process.env.SLACK_WEBHOOK_URL!, { method: 'POST', body: JSON.stringify({ text: \`Full: \${ward.name}\` }) });` },
    { options: strict, code: `export const show = () => new Notification('A new result');` },
    { options: strict, code: `worker.postMessage({ patient });
res.send(patient);` },
    { options: strict, code: `const pug = require('pug');
const view = pug.compileFile('views/statement.pug');
exports.send = (patient) => transport.sendMail({ to: patient.email, subject: 'Your statement', html: view({ year: 2024 }) });` },
  ],
  invalid: [
    {
      code: `async function sendSms(to, body) {
  return client.messages.create({ to, from: number, body });
}
export const ready = (patient) => sendSms(patient.phone, patient.name + ', your result is in.');`,
      errors: [
        { messageId: 'leak', line: 4, column: 35 },
      ],
    },
    {
      options: strict,
      code: `class Mail {
  async deliver(message) {
    await sgMail.send(message);
  }
  results(patient) {
    return this.deliver({ to: patient.email, subject: 'Results', text: patient.diagnosis });
  }
  hello(patient) {
    return this.deliver({ to: patient.email, subject: 'Hello', text: 'Sign in to read more.' });
  }
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 11 },
        { messageId: 'leak', line: 6, column: 12 },
      ],
    },
    {
      code: `export const letter = (outbound, patient) => outbound.dispatch({ recipient: patient.email, subject: 'Your result', body: patient.diagnosis });`,
      errors: [
        { messageId: 'leak', line: 1, column: 46 },
      ],
    },
    {
      code: `const pager = axios.create({ baseURL: 'https://events.pagerduty.com/v2' });
export const alert = (patient) => pager.post('/enqueue', { payload: { summary: patient.name } });`,
      errors: [
        { messageId: 'leak', line: 2, column: 35 },
      ],
    },
    {
      code: `export async function refer(referral: { patientName: string; email: string }) {
  const mail: any = { to: referral.email };
  mail.subject = 'Referral of ' + referral.patientName;
  await transporter.sendMail(mail);
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 9 },
      ],
    },
    {
      code: `import nodemailer from 'nodemailer';
const transporter = nodemailer.createTransport(options);
export const tell = (patient: Patient) => transporter.sendMail({
  to: patient.email,
  subject: 'Your results',
  text: \`Dear \${patient.firstName}, your diagnosis is \${patient.diagnosis}.\`,
});`,
      errors: [
        { messageId: 'leak', line: 3, column: 43 },
      ],
    },
    {
      code: `import nodemailer from 'nodemailer';
const mailer = nodemailer.createTransport(options);
export async function tell(labResult: LabResult) {
  const html = \`<p>\${labResult.testName}: \${labResult.value}</p>\`;
  await mailer.sendMail({ to: address, subject: 'Lab', html });
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 9 },
      ],
    },
    {
      code: `const sgMail = require('@sendgrid/mail');
module.exports = async (patient) => {
  const msg = { to: patient.email, from: 'desk@clinic.example', subject: \`MRN \${patient.mrn}\`, text: 'See the portal.' };
  await sgMail.send(msg);
};`,
      errors: [
        { messageId: 'leak', line: 4, column: 9 },
      ],
    },
    {
      code: `import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
const ses = new SESClient({});
export const tell = (patient: Patient) => ses.send(new SendEmailCommand({
  Source: 'desk@clinic.example',
  Destination: { ToAddresses: [patient.email] },
  Message: { Subject: { Data: 'Refill' }, Body: { Text: { Data: \`\${patient.name}: \${patient.medications}\` } } },
}));`,
      errors: [
        { messageId: 'leak', line: 3, column: 43 },
      ],
    },
    {
      code: `import * as postmark from 'postmark';
const client = new postmark.ServerClient(token);
export const tell = (patient: Patient) => client.sendEmail({ From: 'desk@clinic.example', To: patient.email, Subject: 'Visit', TextBody: \`Hello \${patient.fullName}\` });`,
      errors: [
        { messageId: 'leak', line: 3, column: 43 },
      ],
    },
    {
      code: `import { Resend } from 'resend';
const resend = new Resend(key);
export const tell = (patient: Patient) => resend.emails.send({ from: 'desk@clinic.example', to: patient.email, subject: 'Plan', html: \`<p>\${patient.treatmentPlan}</p>\` });`,
      errors: [
        { messageId: 'leak', line: 3, column: 43 },
      ],
    },
    {
      code: `import twilio from 'twilio';
const client = twilio(sid, token);
export const remind = (patient: Patient) => client.messages.create({ to: patient.phone, from: sender, body: \`Hi \${patient.firstName}, time for your \${patient.medication}\` });`,
      errors: [
        { messageId: 'leak', line: 3, column: 45 },
      ],
    },
    {
      code: `const AWS = require('aws-sdk');
const sns = new AWS.SNS();
exports.remind = (patient) => sns.publish({ PhoneNumber: patient.phone, Message: \`Results of \${patient.name}: \${patient.diagnosis}\` }).promise();`,
      errors: [
        { messageId: 'leak', line: 3, column: 31 },
      ],
    },
    {
      code: `import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
const sns = new SNSClient({});
export const remind = (patient: Patient) => sns.send(new PublishCommand({ PhoneNumber: patient.phone, Message: \`Born \${patient.dob}?\` }));`,
      errors: [
        { messageId: 'leak', line: 3, column: 45 },
      ],
    },
    {
      code: `import { WebClient } from '@slack/web-api';
const slack = new WebClient(token);
export const alertWard = (patient: Patient) => slack.chat.postMessage({ channel: '#ward', text: \`\${patient.lastName} is critical\` });`,
      errors: [
        { messageId: 'leak', line: 3, column: 48 },
      ],
    },
    {
      code: `import { IncomingWebhook } from '@slack/webhook';
const webhook = new IncomingWebhook(process.env.SLACK_URL!);
export const alertWard = async (patients: Patient[]) => {
  await webhook.send({ text: patients.map((patient) => \`\${patient.fullName} (\${patient.mrn})\`).join('\\n') });
};`,
      errors: [
        { messageId: 'leak', line: 4, column: 9 },
      ],
    },
    {
      code: `export const post = (patient: Patient) => fetch('https://hooks.slack.com/services/T0/B0/x', { method: 'POST', body: JSON.stringify({ text: \`Admitted: \${patient.name}\` }) });`,
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    {
      code: `import axios from 'axios';
export const post = (encounter: Encounter) => axios.post('https://discord.com/api/webhooks/1/x', { content: \`New: \${encounter.diagnosis}\` });`,
      errors: [
        { messageId: 'leak', line: 2, column: 47 },
      ],
    },
    {
      code: `import axios from 'axios';
export const post = (patient: Patient) => axios.post('https://clinic.webhook.office.com/webhookb2/x', { '@type': 'MessageCard', text: \`SSN \${patient.ssn}\` });`,
      errors: [
        { messageId: 'leak', line: 2, column: 43 },
      ],
    },
    {
      code: `import admin from 'firebase-admin';
export const push = (patient: Patient) => admin.messaging().send({ token: patient.deviceToken, notification: { title: 'Result', body: \`\${patient.diagnosis} confirmed\` } });`,
      errors: [
        { messageId: 'leak', line: 2, column: 43 },
      ],
    },
    {
      code: `import { Expo } from 'expo-server-sdk';
const expo = new Expo();
export const push = (patient: Patient) => expo.sendPushNotificationsAsync([{ to: patient.pushToken, title: 'Reminder', body: \`Take \${patient.medication}, \${patient.firstName}\` }]);`,
      errors: [
        { messageId: 'leak', line: 3, column: 43 },
      ],
    },
    {
      code: `import webpush from 'web-push';
export const push = (subscription: PushSubscription, labResult: LabResult) => webpush.sendNotification(subscription, JSON.stringify({ title: labResult.testName, body: labResult.value }));`,
      errors: [
        { messageId: 'leak', line: 2, column: 79 },
      ],
    },
    {
      code: `export class ReminderService {
  constructor(private readonly mailerService: MailerService) {}
  async remind(patient: Patient) {
    await this.mailerService.sendMail({ to: patient.email, subject: 'Visit', template: 'visit', context: { diagnosis: patient.diagnosis } });
  }
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 11 },
      ],
    },
    {
      code: `app.post('/patients/:id/remind', async (req, res) => {
  const patient = await Patient.findById(req.params.id);
  await sendSms(patient.phone, \`Dear \${patient.name}, come to oncology\`);
  res.sendStatus(204);
});`,
      errors: [
        { messageId: 'leak', line: 3, column: 9 },
      ],
    },
    {
      code: `import mailgun from 'mailgun-js';
const mg = mailgun({ apiKey, domain });
module.exports = (patient) => mg.messages().send({ to: patient.email, subject: 'Allergies', text: patient.allergies.join(', ') });`,
      errors: [
        { messageId: 'leak', line: 3, column: 31 },
      ],
    },
    {
      code: `import { Telegraf } from 'telegraf';
const bot = new Telegraf(token);
export const alertDoctor = (chat: number, patient: Patient) => bot.telegram.sendMessage(chat, \`\${patient.name} fell\`);`,
      errors: [
        { messageId: 'leak', line: 3, column: 64 },
      ],
    },
    {
      code: `import twilio from 'twilio';
const client = twilio(sid, token);
const body = (person) => \`\${person.firstName} \${person.lastName}, your test for \${person.condition} is back\`;
export const remind = (patient) => client.messages.create({ to: patient.phone, from: sender, body: body(patient) });`,
      errors: [
        { messageId: 'leak', line: 4, column: 36 },
      ],
    },
    {
      settings: { hipaa: { sanitizers: ['initials'] } },
      code: `import { WebClient } from '@slack/web-api';
const slack = new WebClient(token);
export const page = (patient: Patient) => slack.chat.postMessage({ channel, text: patient.fullName });`,
      errors: [
        { messageId: 'leak', line: 3, column: 43, suggestions: [{ messageId: 'redact', data: { safeguard: 'initials' }, output: `import { WebClient } from '@slack/web-api';
const slack = new WebClient(token);
export const page = (patient: Patient) => slack.chat.postMessage({ channel, text: initials(patient.fullName) });` }] },
      ],
    },
    {
      settings: { hipaa: { phiWords: ['bandCode'] } },
      code: `import { WebClient } from '@slack/web-api';
const slack = new WebClient(token);
export const page = (bandCode: string) => slack.chat.postMessage({ channel, text: bandCode });`,
      errors: [
        { messageId: 'leak', line: 3, column: 43 },
      ],
    },
    {
      settings: { hipaa: { recordKeys: 'phi' } },
      code: `import { WebClient } from '@slack/web-api';
const slack = new WebClient(token);
export const page = (patientId: string) => slack.chat.postMessage({ channel, text: patientId });`,
      errors: [
        { messageId: 'leak', line: 3, column: 44 },
      ],
    },
    {
      options: [{ confidence: 'medium' }],
      code: `app.post('/patients', async (req, res) => slack.chat.postMessage({ channel, text: JSON.stringify(req.body) }));`,
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    {
      code: 'export const tell = (patient: Patient) => sns.publish({ PhoneNumber: patient.phone, Message: patient.diagnosis });',
      errors: [
        { messageId: 'leak', data: { name: '`diagnosis`', class: 'clinical information', sink: 'sns.publish' }, line: 1, column: 43 },
      ],
    },
    {
      options: [{ confidence: 'high' }],
      code: `export const tell = (patient: Patient) => transporter.sendMail({ to: desk, subject: patient.lastName, text: 'See the chart.' });`,
      errors: [
        { messageId: 'leak', data: { name: '`lastName`', class: 'a name', sink: 'transporter.sendMail' }, line: 1, column: 43 },
      ],
    },
    {
      code: `import nodemailer from 'nodemailer';
const transporter = nodemailer.createTransport(options);
export async function tell(patient: Patient) {
  const mailOptions = { to: patient.email, subject: 'News', text: \`Hello \${patient.firstName}\` };
  await transporter.sendMail(mailOptions);
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 9 },
      ],
    },
    {
      code: 'export const tell = (patient: Patient) => emailService.send(patient.email, `Your ${patient.diagnosis}`);',
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    {
      code: `export const post = (patient: Patient) => fetch(process.env.SLACK_WEBHOOK_URL!, { method: 'POST', body: JSON.stringify({ text: \`Admitted: \${patient.name}\` }) });`,
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    {
      code: 'export const show = (patient: Patient) => new Notification(`Result of ${patient.name}`);',
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    { code: `const pug = require('pug');
const view = pug.compileFile('views/statement.pug');
exports.send = (patient) => transport.sendMail({ to: patient.email, subject: 'Your statement', html: view({ patient }) });`, errors: [{ messageId: 'leak', line: 3, column: 29 }] },
  ],
});
