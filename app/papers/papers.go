// Package papers builds every printed paper (văn bản) from the records of the
// book into blocks of a page.Doc. It reads and never writes; fixed sentences come
// from assets/wording, and the office's own rows replace them.
package papers

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"sothidua/app/contest"
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
	Voting Group = words.PapersVoting
	Yearly Group = words.PapersYear
)

// Groups are all groups.
var Groups = []Group{Before, At, After, Voting, Yearly}

// Formats a paper can be written in.
const (
	PDF  = "pdf"  // to print
	DOCX = "docx" // to change a sentence in
	XLSX = "xlsx" // to count with
)

// Paper describes one kind of paper.
type Paper struct {
	Code    string
	Title   string
	Group   Group
	Formats []string
	OfUnit  bool // narrowed to one unit by Request.UnitID; without it all units
	Control bool // bears the control line, as the registered figures are its matter

	build func(*builder) []page.Section
}

// Lacking are the gaps of the paper, for one unit where the paper is narrowed to
// it; nothing is built.
func (p Paper) Lacking(r *contest.Records, unitID int64) []contest.Gap {
	if !p.OfUnit {
		unitID = 0
	}
	return contest.Lacking(r, unitID, append(slices.Clone(needs[p.Code]), contest.Early(p.Code))...)
}

// meetings are the papers that are of another meeting of the year than the signing.
var meetings = map[string]data.Purpose{
	MidYear:         data.PurposeMidyear,
	VoteMinutes:     data.PurposeClosing,
	ProposalList:    data.PurposeClosing,
	Submission:      data.PurposeClosing,
	YearEnd:         data.PurposeClosing,
	HandoverMinutes: data.PurposeClosing,
}

// Meeting is the meeting (hội nghị) that the paper is of, where none is asked for.
func (p Paper) Meeting() data.Purpose { return cmp.Or(meetings[p.Code], data.PurposeSigning) }

// Lacking are the gaps of all papers of the ceremony at hand, each once. Those of the whole
// year, which not every block writes, are asked for on their own page alone.
func Lacking(r *contest.Records) []contest.Gap {
	signing := r.AtSigning()
	var all []contest.Need
	for _, paper := range All {
		if meeting := paper.Meeting(); meeting == data.PurposeSigning && signing && paper.Group != Yearly || !signing && r.Ceremony.Serves(meeting) {
			all = append(all, needs[paper.Code]...)
		}
	}
	return contest.Lacking(r, 0, all...)
}

// unsigned are the papers that nobody signs.
var unsigned = []string{Programme, Delegates, Signatories, NamePlates, News, Script, Ballot, AttendanceSheet, Certificate, Received, GoldenBook, Statistics}

// Signed tells whether somebody signs the paper, so that a signed copy comes back.
func (p Paper) Signed() bool { return !slices.Contains(unsigned, p.Code) }

// told are the papers that tell what the book knows: without it nothing is left to fill in.
var told = []string{NamePlates, News, Findings, YearComparison, ResultComparison, Certificate}

// Blank tells whether there is a form of the paper to be filled in by pen.
func (p Paper) Blank() bool { return !slices.Contains(told, p.Code) }

// Has tells whether the paper can be written in a format.
func (p Paper) Has(format string) bool { return slices.Contains(p.Formats, format) }

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
	CeremonyID int64         // 0: the one that the paper is of
	UnitID     int64         // 0: all units; papers that are not of a unit ignore it
	Of         string        // a person, a collective or the number of a decision that some papers can be narrowed to; empty: all
	Blank      bool          // a form to be filled in by pen: of nobody, whatever the book knows
	Trial      *data.Wording // a sentence to try, not yet in the book

	Contest *contest.Contest // what the window keeps of the book; nil: it is read for this request
}

// Built is a paper ready to be shown, printed or written.
type Built struct {
	Paper    Paper
	Request  Request
	Doc      *page.Doc
	Figures  Figures
	Missing  []contest.Gap       // what Paper.Lacking tells, and what building found
	Idle     string              // why the paper has nothing to tell, empty where it has
	Siblings []string            // what changed since a sibling paper was printed officially
	Offers   []string            // what the paper can be narrowed to, see Request.Of
	Ceremony int64               // the meeting that it is built from, zero where the year has none
	Number   data.DocumentNumber // what it is numbered, as far as it is known

	numbered string        // its number, empty where it carries none
	asked    []contest.Gap // gaps that room was left for
}

// Build reads the records and composes the paper. Missing facts never refuse
// it: see Built.Missing. It ends with the context's error when that ends.
func Build(ctx context.Context, book *data.Book, request Request) (*Built, error) {
	paper, err := Find(request.Paper)
	if err != nil {
		return nil, err
	}
	f, err := load(ctx, book, request, paper.Meeting())
	if err != nil {
		return nil, err
	}
	return f.build(paper, request)
}

// Pack builds several papers from one reading of the year, and of each meeting.
func Pack(ctx context.Context, book *data.Book, request Request, wanted []Paper) ([]*Built, error) {
	_, all, err := pack(ctx, book, request, wanted)
	return all, err
}

// pack is Pack with what was read of the year and its signing.
func pack(ctx context.Context, book *data.Book, request Request, wanted []Paper) (first *facts, all []*Built, err error) {
	if first, err = load(ctx, book, request, data.PurposeSigning); err != nil {
		return nil, nil, err
	}
	read := map[data.Purpose]*facts{data.PurposeSigning: first}
	for _, paper := range wanted {
		f := read[paper.Meeting()]
		if f == nil {
			other := *first
			if other.Records, err = first.recordsOf(request, paper.Meeting()); err != nil {
				return nil, nil, err
			}
			f, read[paper.Meeting()] = &other, &other
		}
		request.Paper = paper.Code
		built, err := f.build(paper, request)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, built)
	}
	return first, all, nil
}

func (f *facts) build(paper Paper, request Request) (*Built, error) {
	b := &builder{facts: f, paper: paper, wording: f.wordings.of(paper.Code, request.Trial)}
	switch {
	case !request.Blank:
		if b.of = request.Of; paper.OfUnit {
			b.unitID = request.UnitID
		}
	case !paper.Blank():
		return nil, fault.New(fault.Refused, fmt.Sprintf(words.PaperNoBlankWhat, paper.Title), words.PaperNoBlankNext)
	}
	if request.Blank {
		b.Summary.Units[0].Unit.Name = b.say("blank")
	}
	if err := b.checkUnit(); err != nil {
		return nil, err
	}
	b.figures = b.count()
	b.open(contest.Early(paper.Code))
	sections := paper.build(b)
	if request.Blank {
		forPen(sections)
	}
	if b.settle(sections); b.err != nil {
		return nil, b.err
	}
	if len(b.offers) > 0 && !b.wants(b.offers...) {
		return nil, fault.New(fault.Missing, fmt.Sprintf(words.PaperOfWhat, request.Of, paper.Title), fmt.Sprintf(words.PaperOfNext, strings.Join(b.offers, "; ")))
	}
	var siblings []string
	if paper.Control && !b.figureless && !request.Blank {
		siblings = b.siblings(paper.Code)
		for i := range sections {
			line := cmp.Or(sections[i].Footing, b.figures.Line) // a unit's own, or that of all
			sections[i].Footing = strings.Join(append([]string{line}, siblings...), "\n")
		}
	}
	doc := &page.Doc{Title: paper.Title + " " + b.yearNumber(), Author: b.issuer(), Sections: sections}
	if !b.changed.IsZero() {
		doc.Created = b.changed.Unix()
	}
	if b.practice {
		doc.Mark = b.say("practice")
	}
	if request.Blank { // it lacks nothing: all of it is for the pen
		return &Built{Paper: paper, Request: request, Doc: doc}, nil
	}
	built := &Built{
		Paper: paper, Request: request, Doc: doc, Figures: b.figures, Missing: append(paper.Lacking(b.Records, b.unitID), b.noticed...),
		Idle: paper.Idle(b.Records), Siblings: siblings, Offers: b.offers,
		Ceremony: b.Ceremony.ID, Number: b.Number(paper.Code), numbered: b.NumberOf(paper.Code), asked: b.asked,
	}
	if b.unnumbered {
		built.Number, built.numbered = data.DocumentNumber{}, ""
	}
	return built, nil
}
