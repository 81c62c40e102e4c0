package titles

import (
	"fmt"
	"strings"

	work "sothidua/app/titles"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
)

// compared says how a title came with the program.
func (f *fields) compared(k data.AwardKind) string {
	shipped, ok := f.s.file.ShippedKind(k)
	switch differences := work.Differences(k, shipped); {
	case k.ID == 0:
		return ""
	case !ok:
		return words.TitlesOwn
	case len(differences) == 0:
		return words.TitlesIsShipped
	default:
		return words.TitlesDiffers + "\n" + listed(differences)
	}
}

func listed(differences []work.Difference) string {
	lines := make([]string, len(differences))
	for i, d := range differences {
		lines[i] = d.String()
	}
	return strings.Join(lines, "\n")
}

// takeShipped gives the chosen title what it came with, after asking.
func (s *Screen) takeShipped() {
	s.list.Leave(func() {
		if k, differences, ok := s.otherwise(); ok {
			s.take([]data.AwardKind{k}, k.Name+"\n"+listed(differences), fmt.Sprintf(words.TitlesTakeStep, k.Label))
		}
	})
}

// otherwise is the chosen title and what is otherwise in it than it came with the program;
// false where nothing is.
func (s *Screen) otherwise() (data.AwardKind, []work.Difference, bool) {
	row, _ := s.list.Table().Selected()
	k, ok := row.Record().(data.AwardKind)
	if !ok {
		return k, nil, false
	}
	shipped, ok := s.file.ShippedKind(k)
	differences := work.Differences(k, shipped)
	return k, differences, ok && len(differences) > 0
}

// takeNews takes over what came otherwise with this program, of the titles that nobody
// changed, in one step; those that the office changed stay.
func (s *Screen) takeNews() {
	s.list.Leave(func() {
		untouched, touched := work.News(s.file)
		if len(untouched) == 0 && len(touched) == 0 {
			s.desk.Tell(words.TitlesNewsNone)
			return
		}
		var said []string
		for _, k := range untouched {
			shipped, _ := s.file.ShippedKind(k)
			said = append(said, k.Label+". "+strings.ReplaceAll(listed(work.Differences(k, shipped)), "\n", "; "))
		}
		text := ""
		if len(untouched) > 0 {
			text = fmt.Sprintf(words.TitlesNewsText, len(untouched), strings.Join(said, "\n")) + "\n"
		}
		if len(touched) > 0 {
			var labels []string
			for _, k := range touched {
				labels = append(labels, k.Label)
			}
			text += fmt.Sprintf(words.TitlesNewsKept, len(touched), strings.Join(labels, ", "))
		}
		if len(untouched) == 0 {
			s.desk.Tell(text)
			return
		}
		s.take(untouched, text, fmt.Sprintf(words.TitlesNewsStep, len(untouched)))
	})
}

func (s *Screen) take(kinds []data.AwardKind, text, label string) {
	file := s.file
	s.desk.Ask(desk.Asked{
		Title: words.TitlesTakeAsk, Text: text, Yes: words.TitlesShipped, Label: label,
		Act: func(tx *data.Tx) error { return work.Take(tx, file, kinds) },
	})
}
