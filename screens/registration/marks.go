package registration

import (
	"sothidua/data"
	"sothidua/screens/kit"
)

// markOf is the mark at the end of a line: look again, or nothing.
func (s *Screen) markOf(r lineRow) string {
	if len(s.alikeOf(r.line)) > 0 {
		return "warning"
	}
	return ""
}

func (s *Screen) toneOfMark(lineRow) kit.Tone { return kit.Look }

// findings says what the rules find about a line.
func (p *side) findings(*data.RegistrationLine) {}
