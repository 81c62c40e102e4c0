package traces

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/binary"
	"io"
	"slices"
)

const (
	mostDeep    = 4         // archives in archives
	mostUnfolds = 256 << 20 // bytes that one file may unfold to before the rest is not looked into
)

// search is one look into one file.
type search struct {
	name  Name
	left  int64
	found []How
}

// In finds the ways in which the name stands in the content of a file: as it lies there, in
// the streams of a PDF and as the text that they show, in the members of an archive (Word
// and Excel files are ones). What unfolds without an end is looked into in part.
func (n Name) In(content []byte) []How {
	s := &search{name: n, left: mostUnfolds}
	s.look(content, 0)
	return s.found
}

// Names tells whether the content of a file names the person beyond a likeness.
func (n Name) Names(content []byte) bool { return slices.Contains(n.In(content), Spelt) }

// Name tells whether the content of a file names the person beyond a likeness.
func (n Names) Name(content []byte) bool {
	return slices.ContainsFunc(n, func(name Name) bool { return name.Names(content) })
}

func (s *search) note(found []How) {
	for _, how := range found {
		if !slices.Contains(s.found, how) {
			s.found = append(s.found, how)
		}
	}
}

func (s *search) look(content []byte, deep int) {
	s.note(s.name.plainIn(content))
	if text := shownText(content); text != "" {
		s.note(s.name.plainIn([]byte(text)))
	}
	if deep == mostDeep {
		return
	}
	s.members(content, deep)
	s.streams(content, deep)
}

// members looks into archives, also such as others are glued to or whose end is lost.
func (s *search) members(content []byte, deep int) {
	const head = "PK\x03\x04"
	for from := 0; s.left > 0; {
		at := bytes.Index(content[from:], []byte(head))
		if at < 0 {
			return
		}
		at += from
		from = at + len(head)
		const names, fixed = 26, 30 // where the lengths stand, and the head ends
		if len(content) < at+fixed {
			return
		}
		method := binary.LittleEndian.Uint16(content[at+8:])
		begin := at + fixed + int(binary.LittleEndian.Uint16(content[at+names:])) + int(binary.LittleEndian.Uint16(content[at+names+2:]))
		if method != zip.Deflate || begin > len(content) {
			continue // stored ones lie there as they are
		}
		s.unfold(flate.NewReader(bytes.NewReader(content[begin:])), deep)
	}
}

// streams looks into what zlib packed, wherever it begins.
func (s *search) streams(content []byte, deep int) {
	const least = 8 // bytes
	for at := 0; at+least < len(content) && s.left > 0; at++ {
		if content[at] != 0x78 || binary.BigEndian.Uint16(content[at:])%31 != 0 {
			continue
		}
		if in, err := zlib.NewReader(bytes.NewReader(content[at:])); err == nil {
			s.unfold(in, deep)
		}
	}
}

func (s *search) unfold(in io.Reader, deep int) {
	content, _ := io.ReadAll(io.LimitReader(in, s.left)) // what comes before an error counts
	s.left -= int64(len(content))
	if len(content) > 0 {
		s.look(content, deep+1)
	}
}
