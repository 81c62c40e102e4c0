package keeping

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"

	"sothidua/data"
	"sothidua/data/files"
)

// The attachments of a place lie in one folder, each named by the hash of its
// bytes; a sealed one has the ending of sealed files.

func (p *Place) attachment(hash string) string {
	name := filepath.Join(p.Folder, storeFolder, hash)
	if p.to != nil {
		return name + Sealed
	}
	return name
}

// held returns the attachments that the place holds, with their sizes on the disk.
func (p *Place) held() (map[string]int64, error) {
	entries, err := os.ReadDir(filepath.Join(p.Folder, storeFolder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, unreachable(p.Folder, err)
	}
	sizes := map[string]int64{}
	for _, entry := range entries {
		hash := strings.TrimSuffix(entry.Name(), Sealed)
		info, err := entry.Info()
		if err != nil || !isHash(hash) || !info.Mode().IsRegular() || info.Size() == 0 {
			continue
		}
		sizes[hash] += info.Size()
	}
	return sizes, nil
}

func isHash(text string) bool { return len(text) == 64 && strings.Trim(text, "0123456789abcdef") == "" }

// keep puts one attachment into the place.
func (p *Place) keep(hash string, content []byte) error {
	if err := os.MkdirAll(filepath.Join(p.Folder, storeFolder), files.PrivateFolder); err != nil {
		return unreachable(p.Folder, err)
	}
	return files.Write(p.attachment(hash), func(w io.Writer) error {
		return p.seal(w, func(w io.Writer) error {
			_, err := w.Write(content)
			return err
		})
	})
}

// mostContent is more bytes than a book holds under one hash.
const mostContent = 1 << 30

// bring reads one attachment of the place, nil where it is missing or holds other
// bytes than its name says.
func (p *Place) bring(hash string) ([]byte, error) {
	for _, name := range []string{hash, hash + Sealed} {
		content, err := files.Read(filepath.Join(p.Folder, storeFolder, name), mostContent)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, unreachable(p.Folder, err)
		}
		if strings.HasSuffix(name, Sealed) {
			if p.key == nil {
				return nil, errLocked()
			}
			opened, err := age.Decrypt(bytes.NewReader(content), p.key)
			if err != nil {
				continue
			}
			if content, err = io.ReadAll(opened); err != nil {
				continue
			}
		}
		if data.HashOf(content) == hash {
			return content, nil
		}
	}
	return nil, nil
}
