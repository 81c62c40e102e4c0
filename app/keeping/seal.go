package keeping

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
	"sothidua/data/viet"
)

// A place away from this computer may be sealed. What lies there is sealed for a
// key of the place; the key lies there too, Sealed with the office's password. So
// this computer writes copies without knowing the password, and any other that is
// given it opens them.

// Seal gives the folder's place of a book a key under a password and returns the
// name that this computer writes for. A place that is sealed already keeps its key:
// the password must be the same.
func (p *Place) Seal(password string) (recipient string, err error) {
	if strings.TrimSpace(password) == "" {
		return "", fault.New(fault.Invalid, words.SealNoneWhat, words.SealNoneNext)
	}
	if p.IsSealed() {
		if err := p.Unlock(password); err != nil {
			return "", err
		}
		return p.key.(*age.X25519Identity).Recipient().String(), nil
	}
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(p.Folder, files.PrivateFolder); err != nil {
		return "", unreachable(p.Folder, err)
	}
	err = files.Write(filepath.Join(p.Folder, keyFile), func(w io.Writer) error {
		return SealWith(w, password, func(w io.Writer) error {
			_, err := io.WriteString(w, key.String())
			return err
		})
	})
	if err != nil {
		return "", err
	}
	p.key = key
	return key.Recipient().String(), nil
}

// IsSealed tells whether the place has a key.
func (p *Place) IsSealed() bool {
	_, err := os.Stat(filepath.Join(p.Folder, keyFile))
	return err == nil
}

const mostKey = 64 << 10 // bytes; a key has some hundred

// Unlock opens what is sealed in the place.
func (p *Place) Unlock(password string) error {
	sealed, err := files.Read(filepath.Join(p.Folder, keyFile), mostKey)
	if err != nil {
		return unreachable(p.Folder, err)
	}
	opened, err := Unseal(bytes.NewReader(sealed), password)
	if err != nil {
		return err
	}
	text, err := io.ReadAll(opened)
	if err != nil {
		return wrongPassword(err)
	}
	key, err := age.ParseX25519Identity(string(bytes.TrimSpace(text)))
	if err != nil {
		return wrongPassword(err)
	}
	p.key = key
	return nil
}

// seal writes what write gives, Sealed for the place's key where it has one.
func (p *Place) seal(w io.Writer, write func(io.Writer) error) error {
	if p.to == nil {
		return write(w)
	}
	return sealTo(w, p.to, write)
}

// open reads what is sealed: with the key of the place, or where the copy stands
// alone with the password it was sealed with.
func (c Copy) open(r io.Reader) (io.Reader, error) {
	if c.password != "" {
		opened, err := Unseal(r, c.password)
		if err == nil && c.IsParcel() {
			return unpack(opened, parcelBook)
		}
		return opened, err
	}
	if c.Place == nil || c.Place.key == nil {
		return nil, errLocked()
	}
	opened, err := age.Decrypt(r, c.Place.key)
	if err != nil {
		return nil, wrongPassword(err)
	}
	return opened, nil
}

// sound reads what was sealed, and says of bytes that do not belong together that the
// file at the path changed.
type sound struct {
	io.Reader
	path string
}

func (s sound) Read(p []byte) (int, error) {
	n, err := s.Reader.Read(p)
	if _, disk := errors.AsType[*fs.PathError](err); err == nil || err == io.EOF || disk || errors.Is(err, context.Canceled) {
		return n, err
	}
	return n, fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.CopyChangedWhat, s.path), words.CopyDamagedNext)
}

// Unlock opens the copy with the password, for it alone or for its whole place.
func (c *Copy) Unlock(password string) error {
	if c.Place != nil && c.Place.IsSealed() {
		return c.Place.Unlock(password)
	}
	file, _, err := files.Open(c.Path)
	if err != nil {
		return unreachable(c.Path, err)
	}
	defer file.Close()
	if _, err := Unseal(file, password); err != nil {
		return err
	}
	c.password = password
	return nil
}

// mostWork is what a sealed file may ask for before the password is tried: what ours do.
const mostWork = 18

// workFactor makes trying one password cost a second and 256 megabytes; tests have
// less time.
var workFactor = mostWork

// SealWith writes what write gives, Sealed with a password.
func SealWith(w io.Writer, password string, write func(io.Writer) error) error {
	recipient, err := age.NewScryptRecipient(viet.NFC(password))
	if err != nil {
		return err
	}
	recipient.SetWorkFactor(workFactor)
	return sealTo(w, recipient, write)
}

func sealTo(w io.Writer, to age.Recipient, write func(io.Writer) error) error {
	box, err := age.Encrypt(w, to)
	if err != nil {
		return err
	}
	if err := write(box); err != nil {
		return err
	}
	return box.Close()
}

// Unseal reads what was sealed with a password.
func Unseal(r io.Reader, password string) (io.Reader, error) {
	identity, err := age.NewScryptIdentity(viet.NFC(password))
	if err != nil {
		return nil, wrongPassword(err)
	}
	identity.SetMaxWorkFactor(mostWork)
	opened, err := age.Decrypt(r, identity)
	if err != nil {
		return nil, wrongPassword(err)
	}
	return opened, nil
}

// errLocked is given where a password is needed first.
func errLocked() error { return fault.New(fault.Refused, words.SealLockedWhat, words.SealLockedNext) }

// IsLocked tells whether an error only asks for the password.
func IsLocked(err error) bool {
	f, ok := errors.AsType[*fault.Fault](err)
	return ok && f.What == words.SealLockedWhat
}

func wrongPassword(cause error) error {
	return fault.Wrap(fault.Refused, cause, words.SealWrongWhat, words.SealWrongNext).At("password")
}
