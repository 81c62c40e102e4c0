package intake

import (
	"fmt"
	"regexp"
	"slices"

	"sothidua/app/exchange"
	"sothidua/assets/words"
)

// chatLine is what stands before each line of a talk that was copied: when it was sent, and
// by whom.
var chatLine = regexp.MustCompile(`^\[\s*\d{1,4}[:/.-]\d{1,2}[\d:/., -]*(?:[AaPp][Mm])?\s*\]\s*[^:\n]{1,60}:\s+`)

// takeTalk takes from the lines of a copied talk what stands before them, and says so.
func (r *reader) takeTalk() {
	taken := 0
	sheets := slices.Clone(r.src.Sheets)
	for i := range sheets {
		begins := func(row exchange.Row) bool { return len(row.Cells) > 0 && chatLine.MatchString(row.Cells[0]) }
		if !slices.ContainsFunc(sheets[i].Rows, begins) {
			continue
		}
		sheets[i].Rows = slices.Clone(sheets[i].Rows)
		for j, row := range sheets[i].Rows {
			if begins(row) {
				row.Cells = slices.Clone(row.Cells)
				row.Cells[0] = chatLine.ReplaceAllString(row.Cells[0], "")
				sheets[i].Rows[j] = row
				taken++
			}
		}
	}
	if taken > 0 {
		r.src.Sheets = sheets
		r.out.Said = append(r.out.Said, fmt.Sprintf(words.SaidTalk, taken))
	}
}
