package intake

import (
	"regexp"

	"sothidua/app/exchange"
	"sothidua/data"
)

// readCodes learns the codes that lists of the source explain: a cell of letters and
// figures beside the name of a title.
func (r *reader) readCodes() {
	r.codes = map[string]string{}
	if len(r.src.Sheets) < 2 {
		return
	}
	for _, sheet := range r.src.Sheets {
		for _, row := range sheet.Rows[:min(len(sheet.Rows), 2000)] {
			for i := range row.Cells {
				for _, pair := range [][2]int{{i, i + 1}, {i + 1, i}} {
					code, name := cellAt(row, pair[0]), exchange.Flat(cellAt(row, pair[1]))
					if isCode(code) && len(name) < 200 && r.isTitle(name) {
						r.codes[code] = name
					}
				}
			}
		}
	}
}

func (r *reader) isTitle(text string) bool {
	return len(r.called(text, data.SubjectIndividual)) == 1 || len(r.called(text, data.SubjectCollective)) == 1
}

// mayBeTitle tells whether a text is a title of people or of collectives, of one meaning or
// of several.
func (r *reader) mayBeTitle(text string) bool {
	return len(r.called(text, data.SubjectIndividual)) > 0 || len(r.called(text, data.SubjectCollective)) > 0
}

var code = regexp.MustCompile(`^(?:\d{4,20}|[A-Z]{1,6}[-_.]?\d{1,8})$`)

func isCode(text string) bool { return code.MatchString(text) }
