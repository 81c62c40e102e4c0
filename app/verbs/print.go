package verbs

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

type papersVerb struct{}

func (papersVerb) Run(s *session) error {
	for _, paper := range papers.All {
		fmt.Fprintf(s.Stdout, "%s\t%s\t%s\n", paper.Code, paper.Title, strings.Join(paper.Formats, ","))
	}
	return nil
}

// everyPaper prints the whole pack.
const everyPaper = "all"

// printVerb writes drafts: nothing of it is kept in the book.
type printVerb struct {
	Year   int    `required:""`
	Paper  string `required:"" xor:"what"`
	Pack   string `required:"" xor:"what"`
	Format string // empty: PDF, or every format of the whole pack
	Out    string `required:""`
	Unit   string
	Event  int64
	Of     string
	Blank  bool // forms to be filled in by pen
}

func (v printVerb) Run(s *session) error {
	if v.Blank && (v.Unit != "" || v.Of != "" || v.Event != 0) {
		return fault.New(fault.Invalid, words.PrintBlankWhat, words.PrintBlankNext)
	}
	if v.Pack != "" {
		return v.bundle(s)
	}
	if v.Format == "" && v.Paper != everyPaper {
		v.Format = papers.PDF
	}
	wanted, err := v.papers()
	if err != nil {
		return err
	}
	if v.Paper == everyPaper {
		err = checkFolder(v.Out)
	} else {
		err = checkFile(v.Out, v.Format)
	}
	if err != nil {
		return err
	}
	var files []papers.File
	var idle []*papers.Built
	err = s.withBook(func(book *data.Book) error {
		files, idle, err = v.build(context.Background(), book, wanted)
		return err
	})
	if err != nil {
		return err
	}
	return s.write(files, idle)
}

// write writes the files and says what they are, what they lack, and what is left out.
func (s *session) write(files []papers.File, idle []*papers.Built) error {
	if err := papers.WriteFiles(files); err != nil {
		return err
	}
	for i, f := range files {
		s.tell(words.PrintDone, f.Built.Paper.Title, f.Path)
		s.tellReplaced(f.Replaced)
		if i+1 == len(files) || files[i+1].Built != f.Built {
			s.tellGaps(f.Built)
		}
	}
	for _, b := range idle {
		s.tell(words.PrintIdle, b.Paper.Title, b.Idle)
	}
	return nil
}

// papers are the ones to print. Of the whole pack those that have the format, and a form for
// the pen where that is asked for; a single one must have it.
func (v printVerb) papers() ([]papers.Paper, error) {
	if v.Paper == everyPaper {
		var wanted []papers.Paper
		for _, paper := range papers.All {
			if (v.Format == "" || paper.Has(v.Format)) && (!v.Blank || paper.Blank()) {
				wanted = append(wanted, paper)
			}
		}
		if len(wanted) == 0 {
			return nil, fault.New(fault.Invalid, fmt.Sprintf(words.PaperFormatWhat, v.Format), words.PaperFormatNext)
		}
		return wanted, nil
	}
	paper, err := papers.Find(v.Paper)
	if err != nil {
		return nil, err
	}
	if !paper.Has(v.Format) {
		return nil, fault.New(fault.Refused, fmt.Sprintf(words.PrintFormatWhat, paper.Title, v.Format),
			fmt.Sprintf(words.PrintFormatNext, strings.Join(paper.Formats, ", ")))
	}
	return []papers.Paper{paper}, nil
}

// build gives the files to write, and of a whole pack the papers that are left out because
// they have nothing to tell.
func (v printVerb) build(ctx context.Context, book *data.Book, wanted []papers.Paper) (files []papers.File, idle []*papers.Built, err error) {
	request, err := v.request(ctx, book)
	if err != nil {
		return nil, nil, err
	}
	built, err := papers.Pack(ctx, book, request, wanted)
	if err != nil {
		return nil, nil, err
	}
	for _, b := range built {
		if v.Paper == everyPaper && b.Idle != "" {
			idle = append(idle, b)
			continue
		}
		for _, format := range b.Paper.Formats {
			switch {
			case v.Paper != everyPaper && format == v.Format:
				files = append(files, papers.File{Path: v.Out, Format: format, Built: b})
			case v.Paper == everyPaper && (v.Format == "" || format == v.Format):
				path := filepath.Join(v.Out, b.Paper.Code+"."+format)
				files = append(files, papers.File{Path: path, Format: format, Built: b})
			}
		}
	}
	return files, idle, nil
}

func (v printVerb) request(ctx context.Context, book *data.Book) (request papers.Request, err error) {
	request = papers.Request{CeremonyID: v.Event, Of: v.Of, Blank: v.Blank}
	if request.Year, err = v.year(ctx, book); err != nil {
		return request, err
	}
	request.UnitID, err = v.unit(ctx, book, request.Year)
	return request, err
}

// bundle writes a bundle of papers: one PDF of them all where a file is asked for, into a
// folder each by itself under the name that the clerk knows it by.
func (v printVerb) bundle(s *session) error {
	bundle, err := papers.FindBundle(v.Pack)
	if err != nil {
		return err
	}
	single := strings.EqualFold(filepath.Ext(v.Out), "."+papers.PDF)
	if single {
		err = checkFile(v.Out, papers.PDF)
	} else {
		err = checkFolder(v.Out)
	}
	if err != nil {
		return err
	}
	var written []papers.File
	var idle []*papers.Built
	err = s.withBook(func(book *data.Book) error {
		request, err := v.request(context.Background(), book)
		if err != nil {
			return err
		}
		var all []*papers.Built
		if single {
			var bound *papers.Built
			bound, all, err = papers.Bind(context.Background(), book, request, bundle)
			written = []papers.File{{Path: v.Out, Format: papers.PDF, Built: bound}}
		} else {
			all, err = bundle.Build(context.Background(), book, request)
		}
		if err != nil {
			return err
		}
		n := 0
		for _, b := range all {
			if b.Idle != "" {
				idle = append(idle, b)
				continue
			}
			n++
			for _, format := range b.Paper.Formats {
				if !single && (v.Format == "" || v.Format == format) {
					name := fmt.Sprintf(words.BundleFileName, n, b.FileName(v.Unit), format)
					written = append(written, papers.File{Path: filepath.Join(v.Out, name), Format: format, Built: b})
				}
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return s.write(written, idle)
}

// unit finds a member of the year by its name or abbreviation; marks and case
// do not matter.
func (v printVerb) unit(ctx context.Context, book *data.Book, year data.Year) (int64, error) {
	if v.Unit == "" {
		return 0, nil
	}
	units, err := book.UnitsOf(ctx, year)
	if err != nil {
		return 0, err
	}
	wanted := viet.Fold(v.Unit)
	var known []string
	for _, u := range units {
		if wanted == viet.Fold(u.Symbol) || wanted == viet.Fold(u.Name) || wanted == viet.Fold(u.ShortName) {
			return u.ID, nil
		}
		known = append(known, u.Symbol)
	}
	return 0, fault.New(fault.Missing, fmt.Sprintf(words.PrintUnitWhat, v.Unit, year.Text()),
		fmt.Sprintf(words.PrintUnitNext, strings.Join(known, ", ")))
}

func (v printVerb) year(ctx context.Context, book *data.Book) (data.Year, error) {
	years, err := book.Years(ctx)
	if err != nil {
		return data.Year{}, err
	}
	var numbers []string
	for _, year := range years {
		if year.Number == v.Year {
			return year, nil
		}
		numbers = append(numbers, strconv.Itoa(year.Number))
	}
	next := words.PrintNoYears
	if len(numbers) > 0 {
		next = fmt.Sprintf(words.PrintYearNext, strings.Join(numbers, ", "))
	}
	return data.Year{}, fault.New(fault.Missing, fmt.Sprintf(words.PrintYearWhat, v.Year), next)
}

// tellGaps says what the paper lacks.
func (s *session) tellGaps(built *papers.Built) {
	if len(built.Missing) > 0 {
		s.tell(words.PrintGaps, built.Paper.Title)
		for _, gap := range built.Missing {
			s.tell(words.PrintGap, gap.Text)
		}
	}
}

// tellReplaced says which characters could not be printed.
func (s *session) tellReplaced(replaced []rune) {
	var list []string
	for _, r := range replaced {
		list = append(list, fmt.Sprintf("%c (U+%04X)", r, r))
	}
	if len(list) > 0 {
		s.tell(words.PaperReplaced, strings.Join(list, ", "))
	}
}
