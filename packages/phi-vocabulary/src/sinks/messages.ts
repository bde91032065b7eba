import type { CallSink } from './call-sink.js';

/** Members of a message that address it or name its template: not the leak, the body is. */
export const addressMembers: readonly string[] = [
  'to', 'from', 'cc', 'bcc', 'replyTo', 'reply_to', 'recipient', 'recipients', 'phone', 'phoneNumber', 'PhoneNumber', 'email', 'toEmail', 'toNumber', 'toPhone', 'number', 'templateId', 'template_id', 'template', 'TemplateId', 'token', 'tokens', 'topic', 'TopicArn', 'Destination', 'Source', 'To', 'From', 'Cc', 'Bcc', 'channel', 'messagingServiceSid', 'userId', 'registration_ids', 'registrationTokens', 'sender', 'destination', 'address', 'addresses', 'msisdn', 'ToAddresses', 'FromEmailAddress', 'deviceToken', 'include_player_ids', 'pushToken', 'toAddress', 'recipientEmail', 'recipientPhone', 'emailAddress', 'mobile', 'personalizations', 'toPhoneNumber', 'patientId', 'recipientId', 'chatId', 'chat_id', 'key', 'queueUrl', 'QueueUrl', 'attachments',
];

/** Packages that send e-mail, SMS, chat and push messages. */
export const messageModules: readonly string[] = [
  'nodemailer', '@sendgrid/', 'sendgrid', 'postmark', 'resend', 'mailgun-js', 'mailgun.js', '@mailchimp/', 'mandrill-api', 'sib-api-v3-sdk', '@getbrevo/', 'twilio', '@aws-sdk/client-ses', '@aws-sdk/client-sesv2', '@aws-sdk/client-sns', '@aws-sdk/client-pinpoint', 'vonage', '@vonage/', 'nexmo', 'plivo', 'messagebird', 'telnyx', '@slack/', 'slack', '@microsoft/teams', 'botbuilder', 'discord.js', 'discord-webhook-node', 'telegraf', 'node-telegram-bot-api', 'web-push', 'expo-server-sdk', 'firebase-admin', 'firebase-admin/messaging', 'onesignal-node', '@onesignal/', 'apn', '@parse/node-apn', 'pushover-notifications', '@nestjs-modules/mailer', 'mailersend', '@sparkpost', 'sparkpost', 'emailjs', '@emailjs/', 'clicksend', 'whatsapp-web.js', 'africastalking', 'node-pushnotifications', '@azure/communication-email', '@azure/communication-sms', 'email-templates', 'smtp-client', 'sinch', '@sinch/', '@courier', '@trycourier/', '@knocklabs/node', '@novu/node', 'ms-teams-webhook', 'node-mailjet', 'infobip', 'react-native-sms', 'expo-sms', 'expo-notifications', 'bird', '@notifee/', 'react-native-push-notification', 'grammy', '@grammyjs/', '@slack/bolt', '@adonisjs/mail', 'viber-bot', '@line/bot-sdk',
];

const sendMethods = ['send', 'sendMail', 'sendEmail', 'sendMultiple', 'sendRawEmail', 'sendTemplatedEmail', 'sendEmailWithTemplate', 'create', 'publish', 'postMessage', 'postEphemeral', 'sendMessage', 'sendNotification', 'sendPushNotificationsAsync', 'sendMulticast', 'sendEach', 'sendEachForMulticast', 'sendToDevice', 'sendToTopic', 'createNotification', 'schedulePushNotificationsAsync', 'chunkPushNotifications', 'execute', 'reply', 'trigger', 'update', 'sendSMS', 'sendSms', 'sendMessages', 'sendTransacEmail', 'sendTransacSms', 'scheduleNotificationAsync', 'sendSMSAsync', 'beginSend', 'send_message', 'sendText', 'whatsapp', 'beginCreate', 'notify', 'sendSmsMessage', 'quickSend', 'messages', 'IncomingWebhook', 'sendEmailBatch', 'sendAsync', 'chat', 'sendBulk', 'sendTemplate', 'sendMailAsync', 'add', 'write', 'sendActivity', 'sendActivities', 'displayNotification', 'localNotificationSchedule', 'localNotification', 'scheduleNotification', 'presentNotificationAsync', 'respond', 'say', 'sendPhoto', 'sendLater', 'sendTransactional', 'sendSmsAsync', 'createAndSend', 'emit message'];

/** Messages by service object or by what the sender is called. */
export const messageSinks: readonly CallSink[] = [
  { label: 'a notification', methods: ['Notification'], args: [0, 1] },
  { label: 'a message', modules: messageModules, methods: sendMethods, ignore: addressMembers },
  {
    label: 'an e-mail',
    owners: ['transporter', 'transport', 'mailer', 'mail', 'mailtransport', 'mailtransporter', 'sgmail', 'sendgrid', 'resend', 'emails', 'postmark', 'postmarkclient', 'ses', 'sesclient', 'mailgun', 'mg', 'smtp', 'smtpclient', 'smtptransport', 'email', 'emailservice', 'emailclient', 'mailservice', 'mailerservice', 'emailsender', 'mailclient', 'emailprovider', 'mailprovider', 'mandrill', 'emailgateway', 'mailsender', 'outbox', 'mailqueue', 'emailqueue', 'emailer'],
    methods: [...sendMethods, 'enqueue'],
    ignore: addressMembers,
  },
  {
    label: 'a text message',
    owners: ['twilio', 'twilioclient', 'messages', 'sms', 'smsclient', 'smsservice', 'smsgateway', 'smsprovider', 'sns', 'snsclient', 'vonage', 'nexmo', 'plivo', 'messagebird', 'telnyx', 'texter', 'whatsapp', 'whatsappclient', 'smssender', 'clicksend', 'pinpoint', 'textservice', 'smsqueue'],
    methods: [...sendMethods, 'enqueue', 'text'],
    ignore: addressMembers,
  },
  {
    label: 'a chat message',
    owners: ['slack', 'slackclient', 'webhook', 'slackwebhook', 'teams', 'teamsclient', 'teamswebhook', 'discord', 'discordclient', 'hook', 'telegram', 'bot', 'webhookclient', 'slackservice', 'chatops', 'chat', 'webclient', 'slackapp', 'slackbot', 'incomingwebhook', 'slacknotifier', 'turn', 'turncontext', 'telegrambot', 'bolt', 'channel', 'mattermost', 'alerthook', 'opshook', 'rocketchat', 'respond'],
    methods: sendMethods.filter((name) => name !== 'create' && name !== 'update' && name !== 'write' && name !== 'add'),
    ignore: addressMembers,
  },
  {
    label: 'a push message',
    owners: ['push', 'pushservice', 'webpush', 'expo', 'fcm', 'messaging', 'messaging()', 'onesignal', 'apn', 'apnprovider', 'notifier', 'notifications', 'notificationservice', 'pushnotifications', 'pushclient', 'pushprovider', 'notificationclient', 'notificationsservice', 'pushgateway', 'pushsender', 'registration', 'localnotifications', 'notificationgateway', 'notify', 'alerts', 'alertservice', 'notification', 'pager', 'pagerduty', 'messagingservice', 'notificationqueue', 'expopush', 'pushnotificationservice', 'notifierservice', 'messenger', 'notifee', 'pushnotification', 'pushnotificationios', 'airship'],
    methods: [...sendMethods.filter((name) => name !== 'create' && name !== 'update' && name !== 'write' && name !== 'add'), 'showNotification', 'scheduleNotification', 'push', 'sendPush', 'schedule', 'alert', 'localNotification', 'presentLocalNotification', 'broadcast', 'enqueue', 'pushToDevice', 'sendAlert', 'trigger'],
    ignore: addressMembers,
  },
];

/** Names of variables and settings that hold such a host's address: `process.env.SLACK_WEBHOOK_URL`. */
export const messageHostNames: RegExp = /slack|teams|discord|telegram|webhook|twilio|sendgrid|pagerduty|opsgenie|mattermost/i;

/** Functions that send by their own name: `sendSms(to, body)`, `notifySlack(text)`. The first argument of several is the recipient. */
export const messageFunction: RegExp =
  /^(?:send|dispatch|deliver|queue|enqueue|schedule|post|push|publish|notify|alert|broadcast)(?:[A-Z]\w*)?(?:Sms|SMS|Email|EMail|Mail|Text|TextMessage|Push|PushNotification|Notification|Slack|SlackMessage|Teams|TeamsMessage|Discord|Chat|ChatMessage|WhatsApp|Whatsapp|WhatsappMessage|ToSlack|ToTeams|ToDiscord|OnSlack|SlackAlert|Reminder|Reply|Telegram|Pager|Webhook|ToChannel)(?:Message|Notification|Alert|Async)?$|^(?:notifySlack|slackNotify|smsPatient|emailPatient|textPatient|sendgridSend|mailTo|sendMessageToSlack)$/;

/** Hosts of chat and message services reached by a plain request. */
export const messageHosts: RegExp =
  /(?:hooks\.slack\.com|slack\.com\/api|webhook\.office\.com|outlook\.office|graph\.microsoft\.com[^ ]*(?:chats|teams|sendMail)|discord(?:app)?\.com\/api\/webhooks|api\.telegram\.org|api\.twilio\.com|api\.sendgrid\.com|api\.mailgun\.net|api\.postmarkapp\.com|api\.resend\.com|fcm\.googleapis\.com|exp\.host|onesignal\.com|api\.pushover\.net|events\.pagerduty\.com|api\.opsgenie\.com|rest\.nexmo\.com|api\.brevo\.com|graph\.facebook\.com\/v[\d.]+\/[^/]*\/messages|chat\.googleapis\.com|api\.line\.me)/i;
