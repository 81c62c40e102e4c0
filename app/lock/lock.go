// Package lock keeps a colleague at the desk out of a book (mật khẩu chương trình): the
// program asks for a password before it shows anything. It hides nothing from whoever has
// the file itself: that stays readable, and is said so.
package lock

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base32"
	"encoding/base64"
	"encoding/json"
	"strings"

	"golang.org/x/crypto/argon2"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// The cost of one try: argon2id as RFC 9106 advises where memory is scarce.
const (
	passes  = 3
	memory  = 64 << 10 // KiB
	threads = 4
	keySize = 32
	least   = 6       // letters of a password
	most    = 4 << 20 // KiB of memory that a stored key may ask for
)

// Lock is what a book asks for before it is shown; the zero value asks for nothing.
type Lock struct {
	Password key
	Recovery key // of the sheet that was printed when it was set
}

// key is what is kept of a secret.
type key struct {
	Salt, Sum               string // base64
	Passes, Memory, Threads uint32
}

// Of reads what a book asks for. What cannot be read asks for what nobody has: a damaged
// setting opens nothing.
func Of(ctx context.Context, book *data.Book) (l Lock, err error) {
	text, err := book.Setting(ctx, data.SettingLock)
	if err != nil || text == "" {
		return l, err
	}
	if json.Unmarshal([]byte(text), &l) != nil {
		return Lock{Password: key{Sum: "-"}}, nil
	}
	return l, nil
}

// Set tells whether the book asks for anything.
func (l Lock) Set() bool { return l != Lock{} }

// Opens tells whether a password is the one that was set.
func (l Lock) Opens(password string) bool { return !l.Set() || l.Password.is(viet.NFC(password)) }

// Recovers tells whether a code is that of the printed sheet, however it is typed.
func (l Lock) Recovers(code string) bool { return l.Recovery.is(plain(code)) }

// Change sets the password of a book, or removes it where it is empty, and returns the code
// for the sheet by which a forgotten one is set anew. Whoever changes it knows the one
// before, or its code. The journal says that it was done, and keeps nothing of either.
func Change(book *data.Book, before, password string) (code string, err error) {
	l, err := Of(context.Background(), book)
	if err != nil {
		return "", err
	}
	if !l.Opens(before) && !l.Recovers(before) {
		return "", fault.New(fault.Refused, words.LockWrongWhat, words.LockWrongNext).At("before")
	}
	label, text := words.LockRemovedStep, ""
	if password != "" {
		if len([]rune(password)) < least {
			return "", fault.New(fault.Invalid, words.LockShortWhat, words.LockShortNext).At("password")
		}
		label, code = words.LockSetStep, newCode()
		kept, err := json.Marshal(Lock{newKey(viet.NFC(password)), newKey(plain(code))})
		if err != nil {
			return "", err
		}
		text = string(kept)
	}
	return code, book.Bulk(label, func(tx *data.Tx) error { return tx.Save(&data.Setting{Key: data.SettingLock, Value: text}) })
}

func newKey(secret string) key {
	salt := make([]byte, 16)
	rand.Read(salt) // never fails
	k := key{Salt: base64.StdEncoding.EncodeToString(salt), Passes: passes, Memory: memory, Threads: threads}
	k.Sum = base64.StdEncoding.EncodeToString(k.sum(secret, salt))
	return k
}

func (k key) sum(secret string, salt []byte) []byte {
	return argon2.IDKey([]byte(secret), salt, k.Passes, k.Memory, uint8(k.Threads), keySize)
}

func (k key) is(secret string) bool {
	salt, err := base64.StdEncoding.DecodeString(k.Salt)
	sum, err2 := base64.StdEncoding.DecodeString(k.Sum)
	if err != nil || err2 != nil || len(sum) != keySize || k.Passes == 0 || k.Passes > 100 || k.Threads == 0 || k.Threads > 255 || k.Memory > most {
		return false
	}
	return subtle.ConstantTimeCompare(k.sum(secret, salt), sum) == 1
}

// newCode is a code of 80 bits in groups that are read and typed easily.
func newCode() string {
	bits := make([]byte, 10)
	rand.Read(bits)
	text := base32.StdEncoding.EncodeToString(bits)
	var groups []string
	for ; text != ""; text = text[4:] {
		groups = append(groups, text[:4])
	}
	return strings.Join(groups, "-")
}

// plain is a code without what is typed between its letters, and with the letters for the
// digits that they are taken for.
func plain(code string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '0':
			return 'O'
		case r == '1':
			return 'I'
		case r == '8':
			return 'B'
		case r >= 'A' && r <= 'Z' || r >= '2' && r <= '7':
			return r
		}
		return -1
	}, strings.ToUpper(code))
}
