import nodemailer from 'nodemailer';
import twilio from 'twilio';
import { WebClient } from '@slack/web-api';

export async function tell(patient: Patient, patientId: string) {
  // ruleid: hipaa.javascript.no-phi-in-messages
  await transporter.sendMail({ to: patient.email, subject: 'Results', text: `Your ${patient.diagnosis} results` });
  // ok: hipaa.javascript.no-phi-in-messages
  await transporter.sendMail({ to: patient.email, subject: 'Results', text: 'You have a new message.' });
  // ruleid: hipaa.javascript.no-phi-in-messages
  await client.messages.create({ to: patient.phone, from: FROM, body: `${patient.fullName}, come at nine` });
  // ok: hipaa.javascript.no-phi-in-messages
  await client.messages.create({ to: patient.phone, from: FROM, body: 'Please open the portal.' });
  // ruleid: hipaa.javascript.no-phi-in-messages
  await sgMail.send({ to: patient.email, text: `MRN ${patient.mrn}` });
  // ok: hipaa.javascript.no-phi-in-messages
  await sgMail.send({ to: patient.email, templateId: 'd-7', text: 'Log in to read it.' });
  // ruleid: hipaa.javascript.no-phi-in-messages
  await resend.emails.send({ to: patient.email, html: `<p>${patient.dateOfBirth}</p>` });
  // ok: hipaa.javascript.no-phi-in-messages
  await resend.emails.send({ to: patient.email, html: '<p>New message</p>' });
  // ruleid: hipaa.javascript.no-phi-in-messages
  await slack.chat.postMessage({ channel: '#ward', text: `${patient.lastName} is admitted` });
  // ok: hipaa.javascript.no-phi-in-messages
  await slack.chat.postMessage({ channel: '#ward', text: `${patientId} is admitted` });
  // ruleid: hipaa.javascript.no-phi-in-messages
  await fetch('https://hooks.slack.com/services/x', { method: 'POST', body: JSON.stringify({ text: patient.mrn }) });
  // ok: hipaa.javascript.no-phi-in-messages
  await fetch('https://hooks.slack.com/services/x', { method: 'POST', body: JSON.stringify({ text: patient.id }) });
  // ruleid: hipaa.javascript.no-phi-in-messages
  await sendSms(patient.phone, `${patient.fullName}: ${patient.diagnosis}`);
  // ok: hipaa.javascript.no-phi-in-messages
  await sendSms(patient.phone, 'Your visit is tomorrow.');
  // ruleid: hipaa.javascript.no-phi-in-messages
  await webpush.sendNotification(subscription, JSON.stringify({ body: patient.diagnosis }));
  // ok: hipaa.javascript.no-phi-in-messages
  await webpush.sendNotification(subscription, JSON.stringify({ body: 'New result' }));
  // ruleid: hipaa.javascript.no-phi-in-messages
  await admin.messaging().send({ token, notification: { title: 'Dose', body: `${patient.fullName}, take it` } });
  // ok: hipaa.javascript.no-phi-in-messages
  await admin.messaging().send({ token, notification: { title: 'Dose', body: 'Time for your dose' } });
  // ruleid: hipaa.javascript.no-phi-in-messages
  await sns.publish({ PhoneNumber: patient.phone, Message: `SSN ${patient.ssn}` });
  // ok: hipaa.javascript.no-phi-in-messages
  await sns.publish({ PhoneNumber: patient.phone, Message: 'Call us' });
}
