package vault

import (
	"crypto/rand"
)

var staticIV = []byte("1234567890123456")

const fixedNonce = "abcdefghijkl"

func a(gcm cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, 12)
	// ruleid: hipaa.go.no-static-iv
	return gcm.Seal(nil, nonce, text, nil)
}

func b(gcm cipher.AEAD, text []byte) ([]byte, error) {
	nonce := make([]byte, gcm.NonceSize())
	if _, err := io.ReadFull(rand.Reader, nonce); err != nil {
		return nil, err
	}
	// ok: hipaa.go.no-static-iv
	return gcm.Seal(nonce, nonce, text, nil), nil
}

func c(block cipher.Block, text []byte) []byte {
	// ruleid: hipaa.go.kept.no-static-iv
	mode := cipher.NewCBCEncrypter(block, staticIV)
	mode.CryptBlocks(text, text)
	return text
}

func d(gcm cipher.AEAD, text []byte) []byte {
	// ruleid: hipaa.go.kept.no-static-iv, hipaa.go.no-static-iv
	return gcm.Seal(nil, []byte(fixedNonce), text, nil)
}

func e(gcm cipher.AEAD, text []byte, key []byte) []byte {
	// ruleid: hipaa.go.no-static-iv
	return gcm.Seal(nil, key[:12], text, nil)
}

func (v *Vault) f(text []byte) []byte {
	// ruleid: hipaa.go.kept.no-static-iv
	return v.gcm.Seal(nil, v.nonce, text, nil)
}

func g(block cipher.Block, text []byte) []byte {
	out := make([]byte, aes.BlockSize+len(text))
	iv := out[:aes.BlockSize]
	if _, err := io.ReadFull(rand.Reader, iv); err != nil {
		panic(err)
	}
	// ok: hipaa.go.no-static-iv
	cipher.NewCFBEncrypter(block, iv).XORKeyStream(out[aes.BlockSize:], text)
	return out
}

func h(gcm cipher.AEAD, data []byte) ([]byte, error) {
	nonce, ct := data[:12], data[12:]
	// ok: hipaa.go.no-static-iv
	return gcm.Open(nil, nonce, ct, nil)
}

func i(msg []byte, key *[32]byte) []byte {
	var nonce [24]byte
	// ruleid: hipaa.go.no-static-iv
	return secretbox.Seal(nonce[:], msg, &nonce, key)
}

func j(msg []byte, key *[32]byte) []byte {
	var nonce [24]byte
	if _, err := io.ReadFull(rand.Reader, nonce[:]); err != nil {
		panic(err)
	}
	// ok: hipaa.go.no-static-iv
	return secretbox.Seal(nonce[:], msg, &nonce, key)
}

func k(gcm cipher.AEAD, text []byte, id string) []byte {
	sum := sha256.Sum256([]byte(id))
	// ruleid: hipaa.go.no-static-iv
	return gcm.Seal(nil, sum[:12], text, nil)
}

func l(gcm cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, 12)
	binary.BigEndian.PutUint64(nonce[4:], uint64(time.Now().UnixNano()))
	// ruleid: hipaa.go.no-static-iv
	return gcm.Seal(nil, nonce, text, nil)
}

func m(gcm cipher.AEAD, text []byte, nonce []byte) []byte {
	// ok: hipaa.go.no-static-iv
	return gcm.Seal(nil, nonce, text, nil)
}

func n(gcm cipher.AEAD, text []byte) []byte {
	nonce, err := randomBytes(12)
	// ok: hipaa.go.no-static-iv
	return gcm.Seal(nil, nonce, text, nil)
}

func o(gcm cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, 12)
	rand.Read(nonce)
	// ok: hipaa.go.no-static-iv
	return gcm.Seal(nonce, nonce, text, nil)
}

func r(gcm cipher.AEAD, data []byte) ([]byte, error) {
	// ok: hipaa.go.no-static-iv
	return gcm.Open(nil, data[:12], data[12:], nil)
}

func s(gcm cipher.AEAD, text []byte, counter uint64) []byte {
	nonce := make([]byte, 12)
	binary.BigEndian.PutUint64(nonce[4:], counter)
	// ok: hipaa.go.no-static-iv
	return gcm.Seal(nonce, nonce, text, nil)
}

func t(block cipher.Block, iv, text []byte) {
	// ok: hipaa.go.no-static-iv
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(text, text)
}

func p(gcm cipher.AEAD, text []byte) []byte {
	nonce, _ := hex.DecodeString("00112233445566778899aabb")
	// ruleid: hipaa.go.no-static-iv
	return gcm.Seal(nonce, nonce, text, nil)
}

func q(block cipher.Block, text []byte) {
	// ruleid: hipaa.go.no-static-iv
	stream := cipher.NewCTR(block, make([]byte, aes.BlockSize))
	stream.XORKeyStream(text, text)
}

type fixed struct{}

func (fixed) head() []byte { return []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12} }

func r(gcm cipher.AEAD, text []byte) []byte {
	head := fixed{}.head()
	// ruleid: hipaa.go.no-static-iv
	return gcm.Seal(head, head, text, nil)
}

func drawnHead() []byte {
	b := make([]byte, 12)
	rand.Read(b)
	return b
}

func s(gcm cipher.AEAD, text []byte) []byte {
	head := drawnHead()
	// ok: hipaa.go.no-static-iv
	return gcm.Seal(head, head, text, nil)
}
