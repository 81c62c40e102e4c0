package photo

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
)

// Markers of a JPEG file.
const (
	startOfImage   = 0xd8
	endOfImage     = 0xd9
	startOfScan    = 0xda
	baseline       = 0xc0
	progressive    = 0xc2
	exif           = 0xe1
	adobe          = 0xee
	restart        = 0xd0 // to 0xd7
	longestOfFrame = 8 + 3*4
)

// lookAtJPEG reads the segments before the picture, in the liberal way in which
// package image/jpeg does: what it takes for the frame is the frame here.
func lookAtJPEG(from io.Reader) (Shape, error) {
	r := bufio.NewReader(from)
	shape := Shape{Kind: JPEG, turn: 1}
	plain := false // stored as red, green and blue
	for {
		marker, err := nextMarker(r)
		if err != nil || marker == endOfImage || marker == startOfScan {
			return shape, ErrDamaged
		}
		if marker&^7 == restart {
			continue
		}
		var length uint16
		if err := binary.Read(r, binary.BigEndian, &length); err != nil || length < 2 {
			return shape, ErrDamaged
		}
		segment := &io.LimitedReader{R: r, N: int64(length) - 2}
		switch {
		case marker >= baseline && marker <= progressive:
			err = shape.readFrame(segment, marker == progressive, plain)
			return shape, err
		case marker == exif:
			shape.turn = turnOf(segment)
		case marker == adobe:
			var text [12]byte
			_, err := io.ReadFull(segment, text[:])
			plain = err == nil && string(text[:5]) == "Adobe" && text[11] == 0
		}
		if _, err := io.Copy(io.Discard, segment); err != nil || segment.N > 0 {
			return shape, ErrDamaged
		}
	}
}

func nextMarker(r *bufio.Reader) (byte, error) {
	for {
		b, err := r.ReadByte()
		for err == nil && b != 0xff {
			b, err = r.ReadByte()
		}
		for err == nil && b == 0xff {
			b, err = r.ReadByte()
		}
		if err != nil || b != 0 {
			return b, err
		}
	}
}

// readFrame reads the size of the picture and how its colours are stored, and
// reckons what decoding it takes.
func (s *Shape) readFrame(r io.Reader, isProgressive, plain bool) error {
	var head [longestOfFrame]byte
	n, err := io.ReadFull(r, head[:])
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) || n < 6 {
		return ErrDamaged
	}
	s.Height, s.Width = int(binary.BigEndian.Uint16(head[1:])), int(binary.BigEndian.Uint16(head[3:]))
	colours := int(head[5])
	if colours < 1 || colours > 4 || n < 6+3*colours {
		return ErrDamaged
	}
	across, down := 1, 1 // the largest sampling factors
	for i := range colours {
		factors := int(head[7+3*i])
		across, down = max(across, factors>>4), max(down, factors&15)
	}
	dots := 0 // samples of all colours
	area := s.Width * s.Height
	for i := range colours {
		factors := int(head[7+3*i])
		dots += area * (factors >> 4) * (factors & 15) / (across * down)
	}
	s.Memory = dots
	if isProgressive {
		s.Memory += 4 * dots // coefficients are kept from scan to scan
	}
	if colours == 4 || colours == 3 && (plain || head[6] == 'R' && head[9] == 'G' && head[12] == 'B') {
		s.Memory += 4 * area // turned into another kind of picture at the end
	}
	return nil
}

// mostScans is far more than programs write; each scan of a progressive picture
// goes over all of it, however short it is.
const mostScans = 100

var errScans = errors.New("too many scans")

// scans passes a JPEG file on and ends it when it holds too many scans.
type scans struct {
	r    io.Reader
	seen int
	last byte
}

func (s *scans) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	for _, b := range p[:n] {
		if s.last == 0xff && b == startOfScan {
			s.seen++
		}
		s.last = b
	}
	if s.seen > mostScans {
		return 0, errScans
	}
	return n, err
}
