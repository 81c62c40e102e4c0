package verbs

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
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
	Paper  string `required:""`
	Format string `default:"pdf"`
	Out    string `required:""`
	Event  int64
}

func (v printVerb) Run(s *session) error {
	wanted, err := v.papers()
	if err != nil {
		return err
	}
	if v.Paper == everyPaper {
		err = checkFolder(v.Out)
	} else {
		err = checkFile(v.Out, s.path)
	}
	if err != nil {
		return err
	}
	var built []*papers.Built
	err = s.withBook(func(book *data.Book) error {
		built, err = v.build(book, wanted)
		return err
	})
	if err != nil {
		return err
	}
	var files []papers.File
	for _, b := range built {
		path := v.Out
		if v.Paper == everyPaper {
			path = filepath.Join(v.Out, b.Paper.Code+"."+v.Format)
		}
		files = append(files, papers.File{Path: path, Built: b})
	}
	if err := papers.WriteFiles(files); err != nil {
		return err
	}
	for _, f := range files {
		s.tell(words.PrintDone, f.Built.Paper.Title, f.Path)
		s.tellGaps(f.Built)
	}
	return nil
}

// papers are the ones to print; every one must have the format.
func (v printVerb) papers() ([]papers.Paper, error) {
	wanted := papers.All
	if v.Paper != everyPaper {
		paper, err := papers.Find(v.Paper)
		if err != nil {
			return nil, err
		}
		wanted = []papers.Paper{paper}
	}
	for _, paper := range wanted {
		if !slices.Contains(paper.Formats, v.Format) {
			return nil, fault.New(fault.Refused, fmt.Sprintf(words.PrintFormatWhat, paper.Title, v.Format),
				fmt.Sprintf(words.PrintFormatNext, strings.Join(paper.Formats, ", ")))
		}
	}
	return wanted, nil
}

func (v printVerb) build(book *data.Book, wanted []papers.Paper) ([]*papers.Built, error) {
	year, err := v.year(book)
	if err != nil {
		return nil, err
	}
	var all []*papers.Built
	for _, paper := range wanted {
		built, err := papers.Build(book, papers.Request{Paper: paper.Code, Year: year, CeremonyID: v.Event})
		if err != nil {
			return nil, err
		}
		all = append(all, built)
	}
	return all, nil
}

func (v printVerb) year(book *data.Book) (data.Year, error) {
	years, err := book.Years()
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

// tellGaps says what the paper lacks and which characters it could not print.
func (s *session) tellGaps(built *papers.Built) {
	if len(built.Missing) > 0 {
		s.tell(words.PrintGaps, built.Paper.Title)
		for _, gap := range built.Missing {
			s.tell(words.PrintGap, gap.Text)
		}
	}
	if len(built.Replaced) > 0 {
		var list []string
		for _, r := range built.Replaced {
			list = append(list, fmt.Sprintf("%c (U+%04X)", r, r))
		}
		s.tell(words.PaperReplaced, strings.Join(list, ", "))
	}
}
