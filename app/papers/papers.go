// Package papers builds every printed paper (văn bản) from the records of the
// book into blocks of a page.Doc. It reads and never writes; fixed sentences come
// from assets/wording, and the office's own rows replace them.
package papers

import (
	"fmt"
	"strings"

	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Group says when a paper is needed.
type Group string

// The groups, in the order of the work.
const (
	Before Group = words.PapersBefore
	At     Group = words.PapersAt
	After  Group = words.PapersAfter
)

// The codes of the papers.
const (
	Pledge              = "pledge"               // bản giao ước thi đua
	Minutes             = "minutes"              // biên bản
	RegistrationSummary = "registration-summary" // bảng tổng hợp đăng ký
)

// PDF is the format every paper can be written in.
const PDF = "pdf"

// Paper describes one kind of paper.
type Paper struct {
	Code    string
	Title   string
	Group   Group
	Formats []string

	build func(*builder) page.Section
}

// All lists the papers in the order they are listed and printed.
var All = []Paper{
	{Pledge, words.PaperPledge, At, []string{PDF}, (*builder).pledge},
	{Minutes, words.PaperMinutes, At, []string{PDF}, (*builder).minutes},
	{RegistrationSummary, words.PaperSummary, At, []string{PDF}, (*builder).registrationSummary},
}

// Find returns the paper of a code; an unknown code is an Invalid fault that
// lists the known ones.
func Find(code string) (Paper, error) {
	var codes []string
	for _, paper := range All {
		if paper.Code == code {
			return paper, nil
		}
		codes = append(codes, paper.Code)
	}
	return Paper{}, fault.New(fault.Invalid, fmt.Sprintf(words.PaperUnknownWhat, code),
		fmt.Sprintf(words.PaperUnknownNext, strings.Join(codes, ", ")))
}

// Request names one paper of one year.
type Request struct {
	Paper      string // code
	Year       data.Year
	CeremonyID int64 // 0: the signing ceremony of the year
}

// Gap is something a paper lacks. The paper leaves room for the pen there.
type Gap struct {
	Text  string // a sentence for the clerk
	Field string // the record and field to fill: "ceremony.date"
}

// Built is a paper ready to be shown or written.
type Built struct {
	Paper    Paper
	Doc      *page.Doc
	Pages    []*page.Page
	Figures  Figures
	Missing  []Gap
	Replaced []rune // characters the fonts lack, printed as boxes
}

// Build reads the records and lays out the paper. Missing facts never refuse
// it: see Built.Missing.
func Build(book *data.Book, request Request) (*Built, error) {
	paper, err := Find(request.Paper)
	if err != nil {
		return nil, err
	}
	b, err := load(book, request)
	if err != nil {
		return nil, err
	}
	section := paper.build(b)
	section.Footing = b.figures.Line
	built := &Built{Paper: paper, Figures: b.figures, Missing: b.missing}
	built.Doc = &page.Doc{
		Title:    fmt.Sprintf("%s %d", paper.Title, b.year.Number),
		Author:   b.issuer(),
		Sections: []page.Section{section},
	}
	if !b.changed.IsZero() {
		built.Doc.Created = b.changed.Unix()
	}
	if b.practice {
		built.Doc.Mark = b.say("practice")
	}
	result, err := page.Layout(built.Doc)
	if err != nil {
		return nil, err
	}
	built.Pages, built.Replaced = result.Pages, result.Replaced
	return built, nil
}
