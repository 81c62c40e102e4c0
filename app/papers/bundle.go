package papers

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// Bundle (bộ văn bản) is what is printed together for one piece of the year's work.
type Bundle struct {
	Code, Title string
	Papers      []string // codes, in the order in which they lie on each other
}

// Bundles are all bundles, in the order of the year. The words for the office's own stock go
// into none: they are printed on paper of their own.
var Bundles = []Bundle{
	{"ceremony", words.BundleCeremony, []string{
		YearPlan, MovementPlan, Regulation, Plan, Invitation, Programme, Script, Delegates, AttendanceSheet, Received, NamePlates, Signatories, Pledge, Minutes, Conclusion, CeremonyReport, News,
	}},
	{"registration", words.BundleRegistration, []string{
		Reminder, UnitRegistration, RegistrationSummary, CollectiveList, IndividualList, InitiativeList, Findings, YearComparison,
	}},
	{"voting", words.BundleVoting, []string{
		SelfScore, ScoreSheet, Ballot, CountingMinutes, VoteMinutes, Submission, ProposalList, AchievementReport, AchievementSummary,
	}},
	{"mid-year", words.BundleMidYear, []string{MidYear, RegistrationSummary, ResultComparison}},
	{"year-end", words.BundleYearEnd, []string{YearEnd, ScoreSheet, ResultComparison, YearComparison, Statistics, HandoverMinutes}},
	{"award", words.BundleAward, []string{Rewards, GoldenBook}},
}

// FindBundle returns the bundle of a code; an unknown code is an Invalid fault that lists
// the known ones.
func FindBundle(code string) (Bundle, error) {
	var codes []string
	for _, b := range Bundles {
		if b.Code == code {
			return b, nil
		}
		codes = append(codes, b.Code)
	}
	return Bundle{}, fault.New(fault.Invalid, fmt.Sprintf(words.BundleUnknownWhat, code), fmt.Sprintf(words.BundleUnknownNext, strings.Join(codes, ", ")))
}

// papers are those of the bundle, or those that there are for the pen.
func (b Bundle) papers(blank bool) (wanted []Paper, err error) {
	for _, code := range b.Papers {
		paper, err := Find(code)
		if err != nil {
			return nil, err
		}
		if !blank || paper.Blank() {
			wanted = append(wanted, paper)
		}
	}
	return wanted, nil
}

// Build builds the papers of a bundle, each by itself.
func (b Bundle) Build(ctx context.Context, book *data.Book, request Request) ([]*Built, error) {
	wanted, err := b.papers(request.Blank)
	if err != nil {
		return nil, err
	}
	return Pack(ctx, book, request, wanted)
}

// Bind builds the papers of a bundle and joins those that have something to tell into one
// paper, each with its entry in the outline, behind a list of them all.
func Bind(ctx context.Context, book *data.Book, request Request, bundle Bundle) (bound *Built, all []*Built, err error) {
	wanted, err := bundle.papers(request.Blank)
	if err != nil {
		return nil, nil, err
	}
	first, all, err := pack(ctx, book, request, wanted)
	if err != nil {
		return nil, nil, err
	}
	bound = &Built{Paper: Paper{Title: bundle.Title, Formats: []string{PDF}}, Request: request}
	b := &builder{facts: first, wording: first.wordings.of(common, nil)}
	doc := &page.Doc{Title: bundle.Title + " " + b.yearNumber(), Author: b.issuer()}
	var lines []boundLine
	for _, built := range all {
		if built.Idle != "" {
			continue
		}
		pages := 0
		if _, err := page.Stream(built.Doc, func(*page.Page) error { pages++; return ctx.Err() }); err != nil {
			return nil, nil, err
		}
		lines = append(lines, boundLine{built, pages})
		doc.Created, doc.Mark = built.Doc.Created, built.Doc.Mark
		sections := slices.Clone(built.Doc.Sections)
		for i := range sections {
			sections[i].Bookmark = ""
		}
		sections[0].RestartNumbering, sections[0].Bookmark = true, built.Paper.Title
		doc.Sections = append(doc.Sections, sections...)
	}
	doc.Sections = append([]page.Section{b.contentsOf(bundle, lines)}, doc.Sections...)
	bound.Doc = doc
	return bound, all, b.err
}

// boundLine is a paper in the list of a bundle.
type boundLine struct {
	*Built
	pages int
}

// contentsOf is the list of the papers of a bundle (danh mục), with number, day and pages.
func (b *builder) contentsOf(bundle Bundle, lines []boundLine) page.Section {
	section := page.Portrait()
	section.Bookmark = b.say("bundle title")
	width := section.Width()
	r := roster{listText, []rosterColumn{
		{b.say("bundle number"), 12, page.Center},
		{b.say("bundle paper"), 0, page.Left},
		{b.say("bundle symbol"), 38, page.Center},
		{b.say("bundle day"), 28, page.Center},
		{b.say("bundle pages"), 22, page.Center},
	}}.fitted(width)
	var rows []page.Row
	sum := 0
	for _, line := range lines {
		sum += line.pages
		rows = append(rows, r.row(count(len(rows)+1), said(line.Paper.Title), said(line.numbered), day(line.Number.IssuedOn), count(line.pages)))
	}
	rows = summed(rows, r.total(b.say("bundle sum"), count(sum)))
	section.Blocks = append([]page.Block{b.letterheading(width, "", "")}, b.titling(b.say("bundle title"), b.say("bundle subject", "tên bộ", bundle.Title))...)
	section.Blocks = append(section.Blocks, r.table(page.Rows(rows...)))
	return section
}

// FileName is the name of the paper's file without folder and ending: what it is, its year,
// and the unit or subject that it is narrowed to, or that it is for the pen.
func (b *Built) FileName(unit string) string {
	name := fmt.Sprintf(words.PaperFileName, b.Paper.Title, b.Request.Year.Text())
	if unit != "" {
		name = fmt.Sprintf(words.PaperFileUnit, b.Paper.Title, b.Request.Year.Text(), unit)
	}
	if b.Request.Of != "" {
		name = fmt.Sprintf(words.PaperFileOf, name, b.Request.Of)
	}
	if b.Request.Blank {
		name = fmt.Sprintf(words.PaperFileBlank, b.Paper.Title)
	}
	return files.Name(name)
}
