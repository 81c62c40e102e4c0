package year

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// open asks for a new year and brings it into view.
func (s *Screen) open() {
	number := kit.NewNumber("number", words.YearNumber).Require()
	number.SetValue(s.desk.Year.Number + 1)
	kind := desk.YearKind()
	kind.SetValue(string(s.desk.Year.Kind))
	number.WithNote(func(text string) string { return s.regimeNote(text, data.YearKind(kind.Value())) })
	theme := kit.NewArea("theme", words.YearTheme).Rows(2)
	from := kit.NewChoice("from", words.YearCopy)
	from.SetOptions(s.sources())
	from.SetValue(strconv.FormatInt(s.desk.Year.ID, 10))
	form := s.desk.Form(desk.Year, "open").Add(number).Add(kind).Add(from).AddWide(theme).AddObject(kit.Note(words.YearCopyNote))
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.YearOpen, form, func(done func(error)) {
		n, _ := number.Value()
		opening := yearbook.Opening{BlockID: s.desk.Year.BlockID, Number: n, Kind: data.YearKind(kind.Value()), Theme: theme.Text(), From: s.source(from.Value())}
		kit.Do(s.runner, func() (o opened, err error) {
			o.year, o.report, err = yearbook.Open(s.desk.Book, opening)
			return o, err
		}, func(o opened, err error) {
			done(err)
			if err == nil {
				s.desk.Saved(words.YearOpen)
				s.desk.SetYear(o.year)
				s.tellCarried(opening, o.report)
			}
		})
	}, nil)
}

// opened is a new year and what it took over.
type opened struct {
	year   data.Year
	report yearbook.Report
}

// sources are the years of the block that can be copied.
func (s *Screen) sources() []kit.Option {
	var options []kit.Option
	for _, year := range s.file.Years {
		options = append(options, kit.Option{Value: strconv.FormatInt(year.ID, 10), Text: fmt.Sprintf(words.YearCopyOf, year.Text())})
	}
	return append(options, kit.Option{Value: "0", Text: words.YearCopyNone})
}

// source is the year chosen to be copied, without ID for none.
func (s *Screen) source(value string) data.Year {
	for _, year := range s.file.Years {
		if strconv.FormatInt(year.ID, 10) == value {
			return year
		}
	}
	return data.Year{}
}

// tellCarried shows what the new year took over and what it begins without.
func (s *Screen) tellCarried(o yearbook.Opening, report yearbook.Report) {
	if o.From.ID == 0 {
		return
	}
	list := kit.Stack(4, kit.Bold(fmt.Sprintf(words.YearCarried, o.From.Text())))
	for _, line := range report.Carried {
		list.Add(kit.Mark("check", fmt.Sprintf(words.CarryLine, line.What, viet.Number(line.Count)), kit.Good))
		if line.Note != "" {
			list.Add(kit.Pad(0, 0, 0, 22, kit.Note(line.Note)))
		}
	}
	list.Add(kit.Pad(10, 0, 0, 0, kit.Bold(words.YearLeft)))
	for _, what := range report.Left {
		list.Add(kit.Mark("ring", what, kit.Muted))
	}
	kit.Show(s.desk.Window, fmt.Sprintf(words.YearOpened, data.Year{Number: o.Number, Kind: o.Kind}.Text()), kit.Scroll(kit.Pad(0, 16, 0, 0, list)), fyne.NewSize(560, 560), nil)
}

// regimeNote says by which law a year would be kept.
func (s *Screen) regimeNote(text string, kind data.YearKind) string {
	n, err := strconv.Atoi(text)
	if err != nil || n < yearbook.First || n > yearbook.Last {
		return ""
	}
	year := data.Year{Number: n, Kind: kind}
	regime := regimeOn(s.file.Regimes, year.FirstDay())
	if regime.Code == "" {
		return regimeText(year, regime)
	}
	return regimeText(year, regime) + "; " + verifiedNote(regime)
}
