package m

// ruleid: hipaa.go.no-insecure-model-download
const modelURL = "http://models.example.org/ner.onnx"
// ok: hipaa.go.no-insecure-model-download
const okURL = "https://models.example.org/ner.onnx"

func a() {
	// ruleid: hipaa.go.no-insecure-model-download
	resp, err := http.Get("http://cdn.example.org/weights/triage.pt")
	// ruleid: hipaa.go.no-insecure-model-download
	exec.Command("wget", "http://cdn.example.org/triage.onnx")
	// ruleid: hipaa.go.no-insecure-model-download
	exec.Command("sh", "-c", "curl -O http://cdn.example.org/triage.onnx")
	// ruleid: hipaa.go.no-insecure-model-download
	u := fmt.Sprintf("http://cdn.example.org/%s.onnx", name)
	// ruleid: hipaa.go.named.no-insecure-model-download, hipaa.go.no-insecure-model-download
	v := "http://cdn.example.org/" + name + ".onnx"
	// ok: hipaa.go.no-insecure-model-download
	http.Get("http://localhost:9000/model.onnx")
	// ok: hipaa.go.no-insecure-model-download
	http.Get("https://cdn.example.org/triage.onnx")
	// ruleid: hipaa.go.named.no-insecure-model-download
	cfg := Config{ModelURL: "http://artifacts.example.org/v2"}
}

func beds() {
	// ok: hipaa.go.no-insecure-model-download
	http.Get("http://wards.example.org/beds")
	// ok: hipaa.go.no-insecure-model-download
	space := "http://www.w3.org/2000/svg"
	// ok: hipaa.go.no-insecure-model-download
	modelName := "triage"
}

func paths() {
	// ok: hipaa.go.no-insecure-model-download
	modelPath := "/opt/models/triage.onnx"
	// ok: hipaa.go.no-insecure-model-download
	if strings.HasPrefix(address, "http://models.example.org/ner.onnx") {
		refuse()
	}
	// ok: hipaa.go.no-insecure-model-download
	weights := "https://weights.example.org/v2"
	// ok: hipaa.go.no-insecure-model-download
	zip := "https://cdn.example.org/triage.zip"
	// ruleid: hipaa.go.unverified.no-insecure-model-download
	fetch("https://cdn.example.org/triage.pt")
	// ruleid: hipaa.go.unverified.no-insecure-model-download
	fetch("https://cdn.example.org/triage.pkl")
}

func loadClassifier() {
	// ruleid: hipaa.go.named.no-insecure-model-download
	resp, err := http.Get("http://cdn.example.org/download/7")
	session, err := ort.NewSession("x.onnx")
}

func parts() {
	// ruleid: hipaa.go.parts.no-insecure-model-download
	a := url.URL{Scheme: "http", Host: "cdn.example.org", Path: "/files/tdnn.onnx"}
	// ok: hipaa.go.parts.no-insecure-model-download
	b := url.URL{Scheme: "https", Host: "cdn.example.org", Path: "/files/tdnn.onnx"}
	// ok: hipaa.go.parts.no-insecure-model-download
	c := url.URL{Scheme: "http", Host: "cdn.example.org", Path: "/files/leaflet.pdf"}
	// ok: hipaa.go.parts.no-insecure-model-download
	d := url.URL{Scheme: "http", Host: "localhost:9000", Path: "/files/tdnn.onnx"}
}
