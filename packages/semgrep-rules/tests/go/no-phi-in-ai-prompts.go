package visits

func run(ctx context.Context, w http.ResponseWriter, r *http.Request, patient Patient, ward string) error {
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	_ = openai.ChatCompletionMessage{Role: "user", Content: patient.Diagnosis}
	// ok: hipaa.go.no-phi-in-ai-prompts
	_ = openai.ChatCompletionMessage{Role: "user", Content: ward}
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	client.CreateChatCompletion(ctx, request(patient))
	// ok: hipaa.go.no-phi-in-ai-prompts
	client.CreateChatCompletion(ctx, request(ward))
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	_ = openai.UserMessage("Summarise " + patient.MedicalHistory)
	// ok: hipaa.go.no-phi-in-ai-prompts
	_ = openai.UserMessage("Summarise ward " + ward)
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	_ = anthropic.NewTextBlock(patient.Symptoms)
	// ok: hipaa.go.no-phi-in-ai-prompts
	_ = anthropic.NewTextBlock("What is a fever?")
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	llm.Call(ctx, "Explain "+patient.Diagnosis)
	// ok: hipaa.go.no-phi-in-ai-prompts
	llm.Call(ctx, "Explain "+ward)
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	llms.GenerateFromSinglePrompt(ctx, llm, patient.MRN)
	// ok: hipaa.go.no-phi-in-ai-prompts
	llms.GenerateFromSinglePrompt(ctx, llm, ward)
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	model.GenerateContent(ctx, genai.Text(patient.FullName))
	// ok: hipaa.go.no-phi-in-ai-prompts
	model.GenerateContent(ctx, genai.Text(ward))
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	client.CreateEmbeddings(ctx, texts(patient.Diagnosis))
	// ok: hipaa.go.no-phi-in-ai-prompts
	client.CreateEmbeddings(ctx, texts(redact(patient.Diagnosis)))
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	brc.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{Body: encode(patient)})
	// ok: hipaa.go.no-phi-in-ai-prompts
	brc.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{Body: encode(ward)})
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	http.Post("https://api.openai.com/v1/chat/completions", kind, encode(patient))
	// ok: hipaa.go.no-phi-in-ai-prompts
	http.Post("https://api.openai.com/v1/chat/completions", kind, encode(ward))
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	chains.Run(ctx, chain, patient.Symptoms)
	// ok: hipaa.go.no-phi-in-ai-prompts
	chains.Run(ctx, chain, deidentify(patient.Symptoms))
	// ruleid: hipaa.go.no-phi-in-ai-prompts
	gptClient.Complete(ctx, patient.LastName)
	// ok: hipaa.go.no-phi-in-ai-prompts
	gptClient.Complete(ctx, ward)
	return nil
}

func receive(ctx context.Context, c *gin.Context, payload map[string]any, patientID string) {
	// ruleid: hipaa.go.carrier.no-phi-in-ai-prompts
	llm.Call(ctx, fmt.Sprint(payload))
	// ok: hipaa.go.no-phi-in-ai-prompts
	llm.Call(ctx, fmt.Sprint(len(payload)))
}
