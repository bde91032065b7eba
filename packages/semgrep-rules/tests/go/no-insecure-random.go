package portal

import "math/rand"

func run() {
	// ruleid: hipaa.go.no-insecure-random
	token := rand.Int63()
	// ok: hipaa.go.no-insecure-random
	jitter := rand.Int63()
	// ruleid: hipaa.go.no-insecure-random
	otp := fmt.Sprintf("%06d", rand.Intn(999999))
	// ok: hipaa.go.no-insecure-random
	color := fmt.Sprintf("%06d", rand.Intn(999999))
	// ruleid: hipaa.go.no-insecure-random
	sessionID := strconv.Itoa(rand.Int())
	// ok: hipaa.go.no-insecure-random
	delay := strconv.Itoa(rand.Int())
	// ruleid: hipaa.go.no-insecure-random
	user.Password = fmt.Sprint(rand.Uint64())
	// ok: hipaa.go.no-insecure-random
	user.Weight = fmt.Sprint(rand.Uint64())
	// ruleid: hipaa.go.no-insecure-random
	s := Session{Token: fmt.Sprint(rand.Int())}
	// ok: hipaa.go.no-insecure-random
	p := Point{X: rand.Int()}
	// ruleid: hipaa.go.no-insecure-random
	apiKey := fmt.Sprintf("%x", rng.Uint64())
	// ok: hipaa.go.no-insecure-random
	bucket := rng.Intn(10)
	// ruleid: hipaa.go.clock.no-insecure-random
	resetToken := fmt.Sprint(time.Now().UnixNano())
	// ok: hipaa.go.no-insecure-random
	startedAt := time.Now().UnixNano()
	// ruleid: hipaa.go.clock.no-insecure-random
	account.AccessToken = fmt.Sprint(time.Now().Unix())
	// ok: hipaa.go.no-insecure-random
	account.CreatedAt = time.Now().Unix()
	// ruleid: hipaa.go.no-insecure-random
	pin := rand.Perm(4)
	// ok: hipaa.go.no-insecure-random
	order := rand.Perm(4)
}

func generateToken() string {
	// ruleid: hipaa.go.function.no-insecure-random
	return fmt.Sprint(rand.Int63())
}

func newPatientNumber() string {
	// ruleid: hipaa.go.function.no-insecure-random
	return fmt.Sprintf("P%08d", rand.Intn(100000000))
}

func pickWard(wards []string) string {
	// ok: hipaa.go.no-insecure-random
	return wards[rand.Intn(len(wards))]
}
