import nodemailer from 'nodemailer';
import twilio from 'twilio';
import { settings } from '../config/settings.js';
import type { Visit } from '../types.js';

const mailer = nodemailer.createTransport({ host: 'mail.riverside.internal', port: 465, secure: true });
const sms = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);

/** Sends the result of a visit to the patient. */
export async function sendVisitSummary(visit: Visit): Promise<void> {
  const { patient } = visit;
  await mailer.sendMail({
    from: settings.reminders.sender,
    to: patient.email,
    subject: `Your visit on ${visit.startedAt}: ${visit.diagnosis}`,
    text: `Dear ${patient.firstName} ${patient.lastName},\n\n${visit.clinicalNotes}`,
  });
}

/** Text message on the evening before. */
export async function sendSmsReminder(visit: Visit): Promise<void> {
  await sms.messages.create({
    to: visit.patient.phone ?? '',
    from: process.env.TWILIO_NUMBER,
    body: `Hi ${visit.patient.firstName}, your ${visit.diagnosis} follow-up is tomorrow.`,
  });
}

/** Tells the patient that something is waiting in the portal, and nothing else. */
export async function sendPortalNotice(visit: Visit): Promise<void> {
  await mailer.sendMail({
    from: settings.reminders.sender,
    to: visit.patient.email,
    subject: 'You have a new message',
    text: `Please sign in to the patient portal to read it: ${settings.publicUrl}`,
  });
}
