package portal

type config struct {
	// ruleid: hipaa.go.tag.no-private-key-in-env
	Key  string `env:"TLS_PRIVATE_KEY"`
	// ok: hipaa.go.no-private-key-in-env
	Path string `env:"TLS_KEY_FILE"`
}

func run() {
	// ruleid: hipaa.go.no-private-key-in-env
	a := os.Getenv("TLS_PRIVATE_KEY")
	// ok: hipaa.go.no-private-key-in-env
	b := os.Getenv("TLS_PRIVATE_KEY_PATH")
	// ruleid: hipaa.go.no-private-key-in-env
	c := os.Getenv("SSL_KEY")
	// ok: hipaa.go.no-private-key-in-env
	d := os.Getenv("SSL_CERT")
	// ruleid: hipaa.go.no-private-key-in-env
	e, ok := os.LookupEnv("SERVER_TLS_KEY")
	// ok: hipaa.go.no-private-key-in-env
	f, found := os.LookupEnv("SERVER_PORT")
	// ruleid: hipaa.go.no-private-key-in-env
	g := viper.GetString("PRIVATE_KEY_PEM")
	// ok: hipaa.go.no-private-key-in-env
	h := viper.GetString("PRIVATE_KEY_FILE")
	// ruleid: hipaa.go.no-private-key-in-env
	i := getEnv("RSA_PRIVATE_KEY", "")
	// ok: hipaa.go.no-private-key-in-env
	j := getEnv("RSA_PUBLIC_KEY", "")
	// ruleid: hipaa.go.no-private-key-in-env
	k := mustEnv("CLIENT_TLS_KEY")
	// ok: hipaa.go.no-private-key-in-env
	l := mustEnv("CLIENT_NAME")
	// ruleid: hipaa.go.no-private-key-in-env
	m := os.Getenv("SAML_PRIVATE_KEY")
	// ok: hipaa.go.no-private-key-in-env
	n := os.Getenv("SAML_ENTITY_ID")
	// ruleid: hipaa.go.no-private-key-in-env
	o := []byte(os.Getenv("TLS_KEY_PEM"))
	// ok: hipaa.go.no-private-key-in-env
	p := []byte(os.Getenv("KEY_PASSPHRASE"))
	// ruleid: hipaa.go.no-private-key-in-env
	q := os.Getenv("SIGNING_KEY_PEM")
	// ok: hipaa.go.no-private-key-in-env
	r := os.Getenv("SIGNING_KEY_ID")
	// ruleid: hipaa.go.no-private-key-in-env
	s := os.Getenv("HOST_KEY")
	// ok: hipaa.go.no-private-key-in-env
	t := os.Getenv("HOST_NAME")
}
