import smtplib
from email.message import EmailMessage
from email.mime.text import MIMEText

import boto3
import requests
from django.core.mail import send_mail
from firebase_admin import messaging
from sendgrid.helpers.mail import Mail
from slack_sdk import WebClient
from twilio.rest import Client

twilio = Client("sid", "token")
slack = WebClient("token")
sns = boto3.client("sns")
ses = boto3.client("ses")
SLACK_WEBHOOK = "https://hooks.slack.com/services/x"


def sms(patient, visit):
    # ruleid: hipaa.python.no-phi-in-messages
    twilio.messages.create(to=patient.phone, body=f"Your {visit.drug_name} is ready, {patient.first_name}")
    # ok: hipaa.python.no-phi-in-messages
    twilio.messages.create(to=patient.phone, body="You have a new message in the portal")
    # ruleid: hipaa.python.no-phi-in-messages
    sns.publish(PhoneNumber=patient.phone, Message=f"{patient.full_name} missed a dose")
    # ok: hipaa.python.no-phi-in-messages
    sns.publish(PhoneNumber=patient.phone, Message="You have a new message")


def mail(patient, month):
    # ruleid: hipaa.python.no-phi-in-messages
    send_mail("Results", f"Your {patient.diagnosis} result", "clinic@example.com", recipient_list=[patient.email])
    # ok: hipaa.python.no-phi-in-messages
    send_mail("Results", "You have a new result", "clinic@example.com", recipient_list=[patient.email])
    # ruleid: hipaa.python.no-phi-in-messages
    Mail(from_email="clinic@example.com", to_emails=patient.email, subject=f"For {patient.last_name}")
    # ok: hipaa.python.no-phi-in-messages
    Mail(from_email="clinic@example.com", to_emails=patient.email, subject=f"Statement of {month}")
    # ruleid: hipaa.python.no-phi-in-messages
    ses.send_email(Destination={"ToAddresses": [patient.email]}, Message={"Body": {"Text": {"Data": patient.diagnosis}}})
    # ok: hipaa.python.no-phi-in-messages
    ses.send_email(Destination={"ToAddresses": [patient.email]}, Message={"Body": {"Text": {"Data": "Please sign in"}}})
    # ruleid: hipaa.python.no-phi-in-messages
    text = MIMEText(f"Dear {patient.first_name}, your {patient.medication} is ready")
    # ok: hipaa.python.no-phi-in-messages
    other = MIMEText("Please sign in to read your message")
    return text, other


def smtp(patient):
    message = EmailMessage()
    message["To"] = patient.email
    # ruleid: hipaa.python.no-phi-in-messages
    message["Subject"] = f"Visit of {patient.full_name}"
    # ruleid: hipaa.python.no-phi-in-messages
    message.set_content(f"Your {patient.diagnosis} result is ready")
    with smtplib.SMTP("mail.example.com") as server:
        # ruleid: hipaa.python.no-phi-in-messages
        server.send_message(message)
    plain = EmailMessage()
    plain["To"] = patient.email
    # ok: hipaa.python.no-phi-in-messages
    plain["Subject"] = "A message waits for you"
    # ok: hipaa.python.no-phi-in-messages
    plain.set_content("Please sign in")
    with smtplib.SMTP("mail.example.com") as server:
        # ok: hipaa.python.no-phi-in-messages
        server.send_message(plain)


def chat(patient, beds):
    # ruleid: hipaa.python.no-phi-in-messages
    slack.chat_postMessage(channel="#ward", text=f"{patient.full_name} was moved")
    # ok: hipaa.python.no-phi-in-messages
    slack.chat_postMessage(channel="#ward", text=f"{beds} beds are free")
    # ruleid: hipaa.python.no-phi-in-messages
    requests.post(SLACK_WEBHOOK, json={"text": patient.diagnosis})
    # ok: hipaa.python.no-phi-in-messages
    requests.post(SLACK_WEBHOOK, json={"text": f"{beds} beds are free"})
    card = {"title": "Fall", "text": patient.full_name}
    # ruleid: hipaa.python.no-phi-in-messages
    requests.post("https://discord.com/api/webhooks/1/x", json=card)
    # ok: hipaa.python.no-phi-in-messages
    requests.post("https://fhir.example.com/Communication", json=card)


def push(patient, token):
    # ruleid: hipaa.python.no-phi-in-messages
    note = messaging.Notification(title="Result", body=patient.test_result)
    # ok: hipaa.python.no-phi-in-messages
    plain = messaging.Notification(title="Result", body="You have a new message")
    # ruleid: hipaa.python.no-phi-in-messages
    send_push_notification(token, f"{patient.first_name}, your {patient.medication} is due")
    # ok: hipaa.python.no-phi-in-messages
    send_push_notification(token, "You have a new message")
    return note, plain


def positions(patient):
    # ok: hipaa.python.no-phi-in-messages
    send_mail("Reminder", "Please sign in", "clinic@example.com", [patient.email])
    # ruleid: hipaa.python.no-phi-in-messages
    boto3.client("sns").publish(PhoneNumber=patient.phone, Message=patient.medication)
    # ruleid: hipaa.python.no-phi-in-messages
    send_email(patient.email, "Results", f"Your status is {patient.hiv_status}")


def forward_patient_intake(payload):
    # ruleid: hipaa.python.carrier.no-phi-in-messages
    send_mail("New intake", f"{payload}", "intake@example.com", ["ward@example.com"])
    # ok: hipaa.python.carrier.no-phi-in-messages
    send_mail("New intake", f"{len(payload)} answers wait in the portal", "intake@example.com", ["ward@example.com"])
