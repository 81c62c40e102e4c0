//go:build linux

package torture

import (
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// disk is a worst case of a disk: until a file is flushed, any part of what was
// written to it may be there or not, sector by sector; until a folder is flushed,
// so may any of its names that came, went or changed.
type disk struct {
	live    map[string]*content // what the running program sees
	durable map[string]*content // the names that are certain
	names   []naming            // since the flush of their folders, in order
	folders map[string]bool
}

// content is what lies under a name.
type content struct {
	certain []byte
	since   []event // written and truncated since the last flush
	length  int64   // as the program sees it, where something is appended
}

// naming is a change of a folder: name means now what of, or nothing.
type naming struct {
	name string
	of   *content
}

const sector = 512

// newDisk holds what lies in folder, all of it certain.
func newDisk(t testing.TB, folder string) *disk {
	t.Helper()
	d := &disk{live: map[string]*content{}, durable: map[string]*content{}, folders: map[string]bool{folder: true}}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			d.folders[path] = true
			return err
		}
		bytes, err := os.ReadFile(path)
		d.live[path] = &content{certain: bytes, length: int64(len(bytes))}
		d.durable[path] = d.live[path]
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// after is the disk when these calls were made, with what was acknowledged by
// then. The disk itself stays as it is.
func (d *disk) after(events []event) (*disk, []ack) {
	now := &disk{live: map[string]*content{}, folders: maps.Clone(d.folders)}
	for name, of := range d.live {
		now.live[name] = &content{certain: of.certain, length: of.length}
	}
	now.durable = maps.Clone(now.live)
	var acks []ack
	for _, e := range events {
		if e.kind == said {
			acks = append(acks, e.ack)
		} else {
			now.do(e)
		}
	}
	return now, acks
}

// do plays one call.
func (d *disk) do(e event) {
	switch of := d.live[e.path]; e.kind {
	case foldered:
		d.folders[e.path] = true // a folder without its files is no danger
	case created:
		if of == nil {
			d.name(e.path, &content{})
		}
	case written, truncated:
		if of == nil {
			if !strings.HasSuffix(e.path, " (deleted)") {
				panic("the trace lacks how this file came: " + e.path)
			}
			return
		}
		if e.kind == truncated {
			of.length = e.size
		} else {
			if e.offset < 0 {
				e.offset = of.length
			}
			of.length = max(of.length, e.offset+int64(len(e.data)))
		}
		of.since = append(of.since, e)
	case flushed:
		if of != nil {
			of.certain, of.since = applied(of.certain, of.since, func(event, int) bool { return true }, nil), nil
			return
		}
		rest := d.names[:0:0]
		for _, n := range d.names {
			if filepath.Dir(n.name) == e.path {
				set(d.durable, n)
			} else {
				rest = append(rest, n)
			}
		}
		d.names = rest
	case removed:
		if of != nil {
			d.name(e.path, nil)
		}
	case renamed, linked:
		if of == nil {
			return
		}
		d.name(e.target, of)
		if e.kind == renamed {
			d.name(e.path, nil)
		}
	}
}

func (d *disk) name(path string, of *content) {
	n := naming{path, of}
	set(d.live, n)
	d.names = append(d.names, n)
}

func set(names map[string]*content, n naming) {
	if n.of == nil {
		delete(names, n.name)
	} else {
		names[n.name] = n.of
	}
}

// applied plays the writes on a copy of what is certain; keep chooses each sector.
// Where a file grew over a sector that was lost lies what noise gives, else zeros.
func applied(certain []byte, since []event, keep func(e event, at int) bool, noise *rand.Rand) []byte {
	now := slices.Clone(certain)
	grow := func(size int64) {
		for int64(len(now)) < size {
			b := byte(0)
			if noise != nil {
				b = byte(noise.Uint32())
			}
			now = append(now, b)
		}
	}
	for _, e := range since {
		if e.kind == truncated {
			if !keep(e, 0) {
				continue
			}
			if int64(len(now)) > e.size {
				now = now[:e.size]
			}
			for int64(len(now)) < e.size {
				now = append(now, 0)
			}
			continue
		}
		for from := 0; from < len(e.data); {
			at := e.offset + int64(from)
			to := min(from+sector-int(at%sector), len(e.data))
			if keep(e, from) {
				grow(at)
				now = append(now[:at], append(slices.Clone(e.data[from:to]), now[min(at+int64(to-from), int64(len(now))):]...)...)
			}
			from = to
		}
	}
	return now
}

// The ways in which the power goes.
var cuts = []string{"nothing unflushed is kept", "everything is kept", "names are kept in order", "any subset is kept", "any subset is kept, noise between"}

// cut returns the files that are there after the power went.
func (d *disk) cut(way string, random *rand.Rand) map[string][]byte {
	names := maps.Clone(d.durable)
	part := len(d.names)
	switch way {
	case cuts[0]:
		part = 0
	case cuts[2]:
		part = random.IntN(len(d.names) + 1)
	}
	for _, n := range d.names[:part] {
		if way != cuts[3] && way != cuts[4] || random.IntN(2) == 0 {
			set(names, n)
		}
	}
	var noise *rand.Rand
	if way == cuts[4] {
		noise = random
	}
	files := map[string][]byte{}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		files[name] = applied(names[name].certain, names[name].since, func(event, int) bool {
			return way != cuts[0] && (way == cuts[1] || random.IntN(2) == 0)
		}, noise)
	}
	return files
}

// put writes the files below another folder than the one they were traced in.
func (d *disk) put(t testing.TB, files map[string][]byte, from, to string) {
	t.Helper()
	for folder := range d.folders {
		if err := os.MkdirAll(filepath.Join(to, strings.TrimPrefix(folder, from)), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for name, bytes := range files {
		if err := os.WriteFile(filepath.Join(to, strings.TrimPrefix(name, from)), bytes, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
