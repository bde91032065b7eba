package visits

func run(ctx context.Context, w http.ResponseWriter, r *http.Request, patient Patient, ward string) error {
	// ruleid: hipaa.go.no-phi-in-messages
	smtp.SendMail(addr, auth, from, to, []byte(patient.Diagnosis))
	// ok: hipaa.go.no-phi-in-messages
	smtp.SendMail(addr, auth, from, to, []byte("You have a new message."))
	// ruleid: hipaa.go.no-phi-in-messages
	m.SetBody("text/plain", "Your result: "+patient.Diagnosis)
	// ok: hipaa.go.no-phi-in-messages
	m.SetBody("text/plain", "Please sign in.")
	// ruleid: hipaa.go.no-phi-in-messages
	m.SetHeader("Subject", patient.Diagnosis)
	// ok: hipaa.go.no-phi-in-messages
	m.SetHeader("To", patient.Email)
	// ruleid: hipaa.go.no-phi-in-messages
	params.SetBody("MRN " + patient.MRN)
	// ok: hipaa.go.no-phi-in-messages
	params.SetTo(patient.Phone)
	// ruleid: hipaa.go.no-phi-in-messages
	mail.NewSingleEmail(from, "Result", to, patient.Diagnosis, "")
	// ok: hipaa.go.no-phi-in-messages
	mail.NewSingleEmail(from, "News", to, "Please sign in.", "")
	// ruleid: hipaa.go.no-phi-in-messages
	_ = sns.PublishInput{Message: aws.String(patient.FullName)}
	// ok: hipaa.go.no-phi-in-messages
	_ = sns.PublishInput{PhoneNumber: aws.String(patient.Phone), Message: aws.String(ward)}
	// ruleid: hipaa.go.no-phi-in-messages
	slackClient.PostMessage(channel, slack.MsgOptionText(patient.LastName, false))
	// ok: hipaa.go.no-phi-in-messages
	slackClient.PostMessage(channel, slack.MsgOptionText(ward, false))
	// ruleid: hipaa.go.no-phi-in-messages
	_ = messaging.Notification{Title: "Result", Body: patient.Diagnosis}
	// ok: hipaa.go.no-phi-in-messages
	_ = messaging.Notification{Title: "Result", Body: "Please sign in."}
	// ruleid: hipaa.go.no-phi-in-messages
	sendSMS(patient.Phone, "MRN "+patient.MRN)
	// ok: hipaa.go.no-phi-in-messages
	sendSMS(patient.Phone, "Please call us.")
	// ruleid: hipaa.go.no-phi-in-messages
	mailer.Send(patient.Email, patient.Diagnosis)
	// ok: hipaa.go.no-phi-in-messages
	mailer.Send(patient.Email, "Please sign in.")
	// ruleid: hipaa.go.no-phi-in-messages
	notifier.Notify(ctx, patient.FullName)
	// ok: hipaa.go.no-phi-in-messages
	notifier.Notify(ctx, patient.ID)
	// ruleid: hipaa.go.no-phi-in-messages
	http.Post("https://hooks.slack.com/services/x", kind, encode(patient))
	// ok: hipaa.go.no-phi-in-messages
	http.Post("https://hooks.slack.com/services/x", kind, encode(ward))
	return nil
}

func receive(ctx context.Context, c *gin.Context, payload map[string]any, patientID string) {
	// ruleid: hipaa.go.carrier.no-phi-in-messages
	slackClient.PostMessage(channel, fmt.Sprint(payload))
	// ok: hipaa.go.no-phi-in-messages
	slackClient.PostMessage(channel, fmt.Sprint(len(payload)))
}
