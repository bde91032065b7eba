package portal

func masterKey() []byte {
	// ruleid: hipaa.go.returned.no-hardcoded-secrets
	return []byte("f4k3-master-0099")
}

func masterKeyName() string {
	// ok: hipaa.go.no-hardcoded-secrets
	return "f4k3-master-0099"
}

func run() {
	// ruleid: hipaa.go.no-hardcoded-secrets
	jwtSecret := "f4k3-jwt-77ab"
	// ok: hipaa.go.no-hardcoded-secrets
	jwtIssuer := "https://login.example-clinic.org"
	// ruleid: hipaa.go.no-hardcoded-secrets
	var signingKey = []byte("f4k3-signing-0042")
	// ok: hipaa.go.no-hardcoded-secrets
	var publicKey = []byte("f4k3-signing-0042")
	// ruleid: hipaa.go.no-hardcoded-secrets
	cfg.DBPassword = "Rx!writer#2023"
	// ok: hipaa.go.no-hardcoded-secrets
	cfg.PasswordField = "user_password"
	// ruleid: hipaa.go.no-hardcoded-secrets
	opts := Options{APIKey: "f4k3-lab-5531"}
	// ok: hipaa.go.no-hardcoded-secrets
	headers := Options{APIKeyHeader: "X-Api-Key"}
	// ruleid: hipaa.go.no-hardcoded-secrets
	secret := getEnv("JWT_SECRET", "f4k3-jwt-88cd")
	// ok: hipaa.go.no-hardcoded-secrets
	secretOnly := os.Getenv("JWT_SECRET")
	// ruleid: hipaa.go.argument.no-hardcoded-secrets
	token.SignedString([]byte("f4k3-signing-0042"))
	// ok: hipaa.go.no-hardcoded-secrets
	token.SignedString(key)
	// ruleid: hipaa.go.argument.no-hardcoded-secrets
	block, _ := aes.NewCipher([]byte("f4k30123456789ab"))
	// ok: hipaa.go.no-hardcoded-secrets
	sealed, _ := aes.NewCipher(key)
	// ruleid: hipaa.go.argument.no-hardcoded-secrets
	mac := hmac.New(sha256.New, []byte("f4k3-pepper-11"))
	// ok: hipaa.go.no-hardcoded-secrets
	macWell := hmac.New(sha256.New, pepper)
	// ruleid: hipaa.go.argument.no-hardcoded-secrets
	store := sessions.NewCookieStore([]byte("f4k3-cookie-1234"))
	// ok: hipaa.go.no-hardcoded-secrets
	storeWell := sessions.NewCookieStore(key)
	// ruleid: hipaa.go.issued.no-hardcoded-secrets
	db, _ := sql.Open("postgres", "postgres://registry:G7kd93Lq@db.example-clinic.org/registry")
	// ok: hipaa.go.no-hardcoded-secrets
	local, _ := sql.Open("postgres", "postgres://postgres:postgres@localhost/registry")
	// ruleid: hipaa.go.issued.no-hardcoded-secrets
	dsn := "host=db.example-clinic.org user=registry password=G7kd93Lq dbname=registry"
	// ok: hipaa.go.no-hardcoded-secrets
	made := fmt.Sprintf("host=%s user=%s password=%s dbname=%s", h, u, p, d)
	// ruleid: hipaa.go.issued.no-hardcoded-secrets
	mysql := "registry:G7kd93Lq@tcp(db.example-clinic.org:3306)/registry"
	// ok: hipaa.go.no-hardcoded-secrets
	mysqlLocal := "root:secret@tcp(localhost:3306)/registry"
}
