package exchange

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"sothidua/data/viet"
)

// decode makes text of bytes: by their mark, by what they can be, or by what they
// spell. Bytes that are no text are told apart.
func decode(content []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(content, []byte("\xef\xbb\xbf")):
		content = content[3:]
	case bytes.HasPrefix(content, []byte("\xff\xfe")):
		return decode16(content[2:], binary.LittleEndian), true
	case bytes.HasPrefix(content, []byte("\xfe\xff")):
		return decode16(content[2:], binary.BigEndian), true
	}
	even, odd := zeros(content)
	switch {
	case odd > len(content)/8 && even < odd/4:
		return decode16(content, binary.LittleEndian), true
	case even > len(content)/8 && odd < even/4:
		return decode16(content, binary.BigEndian), true
	case even+odd > 0:
		return "", false
	case utf8.Valid(content):
		return string(content), true
	}
	// The bytes of a Windows set to Vietnamese, or those of old letters.
	windows, _ := charmap.Windows1258.NewDecoder().Bytes(content)
	latin, _ := charmap.Windows1252.NewDecoder().Bytes(content)
	old := viet.Recognise(string(latin))
	share, _ := viet.Spelling(viet.NFC(string(windows)))
	if other, _ := viet.Spelling(old.Convert(string(latin))); old != viet.Unicode && other > share {
		return string(latin), true
	}
	return string(windows), true
}

func decode16(content []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(content)/2)
	for i := range units {
		units[i] = order.Uint16(content[2*i:])
	}
	return string(utf16.Decode(units))
}

// zeros counts the empty bytes at even and at odd places.
func zeros(content []byte) (even, odd int) {
	for i, b := range content[:min(len(content), 1<<12)] {
		if b == 0 {
			if i%2 == 0 {
				even++
			} else {
				odd++
			}
		}
	}
	return even, odd
}

// readSeparated reads a text file: the sign between its cells is the one that parts
// its lines alike.
func readSeparated(text string) ([]*table, error) {
	if first, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(strings.ToLower(first), "sep=") && len(strings.TrimSpace(first)) == 5 {
		t, err := separated(rest, rune(first[4])) // as Excel writes it down
		return []*table{t}, err
	}
	t, err := separated(text, signOf(text))
	return []*table{t}, err
}

// signOf finds the sign between cells.
func signOf(text string) rune {
	const most = 200 // lines looked at
	sample, n := lines(text[:min(len(text), 1<<18)]), 0
	best, alike, width := '\t', 0.0, 0
	written := isWritten(sample)
	for _, sign := range "\t;,|" {
		if sign == ',' && written {
			continue
		}
		n = 0
		count := map[int]int{}
		_ = records(sample, sign, func(_ int, record []string) bool {
			n++
			count[len(record)]++
			return n < most
		})
		for fields, lines := range count {
			share := float64(lines) / float64(n)
			if fields > 1 && (share > alike || share == alike && fields > width) {
				best, alike, width = sign, share, fields
			}
		}
	}
	return best
}

var (
	aListed = regexp.MustCompile(`(?m)^[ \t]*(?:\d{1,3}[.)/]|[-–+*•])[ \t]*\p{L}`)
	aComma  = regexp.MustCompile(`,[^\s]`)
)

// isWritten tells whether text is paragraphs of a list whose commas part words of a sentence,
// as they stand before blanks alone, and no cells.
func isWritten(text string) bool {
	const least = 2 // paragraphs
	return len(aListed.FindAllStringIndex(text, least)) == least && !aComma.MatchString(text)
}
