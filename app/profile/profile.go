// Package profile is what the program remembers of this computer and not of a
// book: which books were opened here, how the window stood, who works here and
// where second copies go. All of it may be lost without losing a record.
package profile

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"sothidua/data/files"
)

// Name is the file's name in the program's folder.
const Name = "may-nay.json"

// most is how large the file may be. What is larger was not written by the program.
const most = 1 << 20

// Profile is the file of one program folder. Several windows may share it.
type Profile struct {
	path string
	mu   sync.Mutex
}

// Open returns the profile of the program's folder. The file and the folder are
// made when something is first remembered.
func Open(folder string) *Profile { return &Profile{path: filepath.Join(folder, Name)} }

// Read returns what is remembered now, an empty state where there is nothing or
// nothing readable; the next Change says why.
func (p *Profile) Read() State {
	p.mu.Lock()
	defer p.mu.Unlock()
	state, _ := p.read()
	return state
}

// Change lets change alter the state and keeps the result, whole or not at all.
// A damaged file is set aside and begun anew. It waits for the disk: never call
// it on the window's thread.
func (p *Profile) Change(change func(*State)) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := os.MkdirAll(filepath.Dir(p.path), 0o700); err != nil {
		return err
	}
	defer lock(p.path + ".khoa")()
	state, err := p.read()
	if errors.Is(err, errDamaged) {
		err = p.setAside(err)
	}
	if err != nil {
		return err
	}
	change(&state)
	state.bound()
	text, err := json.MarshalIndent(state, "", "  ")
	if err != nil {
		return err
	}
	return files.Put(p.path, text)
}

// errDamaged is a file that holds something else than a state.
var errDamaged = errors.New("the file of what is remembered is damaged")

func (p *Profile) read() (State, error) {
	text, err := files.Read(p.path, most)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return State{}, nil
	case errors.Is(err, files.ErrTooLarge):
		return State{}, fmt.Errorf("%w: %v", errDamaged, err)
	case err != nil:
		return State{}, err
	}
	var state State
	if err := json.Unmarshal(text, &state); err != nil {
		return State{}, fmt.Errorf("%w: %v", errDamaged, err)
	}
	return state, nil
}

// setAside moves the damaged file to a free name beside it.
func (p *Profile) setAside(why error) error {
	base := strings.TrimSuffix(p.path, filepath.Ext(p.path))
	for n := 1; ; n++ {
		aside := fmt.Sprintf("%s.hong-%d.json", base, n)
		if _, err := os.Lstat(aside); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		log.Printf("profile: %v; kept as %s", why, aside)
		return files.Rename(p.path, aside)
	}
}
