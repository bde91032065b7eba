package transport

func run() {
	// ruleid: hipaa.go.no-insecure-transport
	http.Post("http://fhir.example-clinic.org/r4/Patient", kind, body)
	// ok: hipaa.go.no-insecure-transport
	http.Post("https://fhir.example-clinic.org/r4/Patient", kind, body)
	// ruleid: hipaa.go.no-insecure-transport
	cache := "redis://cache.example-clinic.org:6379"
	// ok: hipaa.go.no-insecure-transport
	local := "http://localhost:8080/fhir"
	// ruleid: hipaa.go.no-insecure-transport
	database := "mongodb://db.example-clinic.org/charts"
	// ok: hipaa.go.no-insecure-transport
	system := "http://loinc.org"
	// ruleid: hipaa.go.no-insecure-transport
	charts := "postgres://db.example-clinic.org/charts?sslmode=disable"
	// ok: hipaa.go.no-insecure-transport
	guarded := "postgres://db.example-clinic.org/charts?sslmode=verify-full"
	// ruleid: hipaa.go.no-insecure-transport
	broker := "amqp://queue.example-clinic.org"
	// ok: hipaa.go.no-insecure-transport
	guardedBroker := "amqps://queue.example-clinic.org"
	// ruleid: hipaa.go.switch.no-insecure-transport
	a := &tls.Config{InsecureSkipVerify: true}
	// ok: hipaa.go.no-insecure-transport
	b := &tls.Config{InsecureSkipVerify: false}
	// ruleid: hipaa.go.switch.no-insecure-transport
	c := &tls.Config{MinVersion: tls.VersionTLS10}
	// ok: hipaa.go.no-insecure-transport
	d := &tls.Config{MinVersion: tls.VersionTLS12}
	// ruleid: hipaa.go.switch.no-insecure-transport
	config.InsecureSkipVerify = true
	// ok: hipaa.go.no-insecure-transport
	config.InsecureSkipVerify = false
	// ruleid: hipaa.go.switch.no-insecure-transport
	e := ssh.InsecureIgnoreHostKey()
	// ok: hipaa.go.no-insecure-transport
	f := ssh.FixedHostKey(key)
	// ruleid: hipaa.go.switch.no-insecure-transport
	g := grpc.WithTransportCredentials(insecure.NewCredentials())
	// ok: hipaa.go.no-insecure-transport
	h := grpc.WithTransportCredentials(credentials)
	// ruleid: hipaa.go.switch.no-insecure-transport
	i := &tls.Config{InsecureSkipVerify: os.Getenv("STRICT_TLS") == ""}
	// ok: hipaa.go.no-insecure-transport
	j := &tls.Config{ServerName: os.Getenv("STRICT_TLS")}
}
