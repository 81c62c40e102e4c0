package shell

import (
	"context"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/app/keeping"
	"sothidua/app/rules"
	"sothidua/app/titles"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// brought is what the program brought to the open book.
type brought struct {
	copy                            keeping.Copy // from before the book was brought to this program's form
	copied, book                    bool
	rules, ownRules, names, ownName int // that came otherwise: nobody changed the book's, or the office did
}

// showNews shows the program's version, what the program brought to the open book, and
// what is new in the program itself.
func (s *Shell) showNews() {
	if s.desk == nil || s.start != nil {
		s.newsPage(brought{})
		return
	}
	book, year := s.desk.Book, s.desk.Year
	kit.Load(s.runner.Fork(), func(ctx context.Context) (brought, error) { return readBrought(ctx, book, year) }, func(b brought, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.newsPage(b)
	})
}

func readBrought(ctx context.Context, book *data.Book, year data.Year) (b brought, err error) {
	b.book = true
	if b.copy, b.copied, err = keeping.BeforeUpgrade(ctx, book); err != nil {
		return b, err
	}
	law, err := rules.ReadBook(ctx, book, year)
	if err != nil {
		return b, err
	}
	news := rules.NewsOf(law.RuleBook)
	b.rules, b.ownRules = news.Count(), len(news.Kept)
	kinds, err := titles.Read(ctx, book, year)
	if err != nil {
		return b, err
	}
	untouched, touched := titles.News(kinds)
	b.names, b.ownName = len(untouched), len(touched)
	return b, nil
}

func (s *Shell) newsPage(b brought) {
	page := kit.Stack(6)
	for _, line := range b.lines() {
		page.Add(kit.Paragraph(line))
	}
	page.Add(newsOfProgram(s.changes))
	kit.Show(s.win, words.NewsPage, kit.Scroll(kit.Pad(0, 16, 12, 0, page)),
		fyne.NewSize(textPageWidth, textPageHeight), nil)
}

// lines say what the program brought to the book and where it is looked at.
func (b brought) lines() (said []string) {
	if b.copied {
		said = append(said, fmt.Sprintf(words.NewsCopy, time.UnixMilli(b.copy.Taken).Format(words.ObstacleTime), b.copy.Path))
	}
	for _, part := range []struct {
		n       int
		pattern string
	}{{b.rules, words.NewsRules}, {b.ownRules, words.NewsOwnRules}, {b.names, words.NewsTitles}, {b.ownName, words.NewsOwnTitles}} {
		if part.n > 0 {
			said = append(said, fmt.Sprintf(part.pattern, viet.Number(part.n)))
		}
	}
	if b.book && b.rules+b.ownRules+b.names+b.ownName == 0 {
		said = append(said, words.NewsNone)
	}
	return said
}

// newsOfProgram lays out the list of changes: a version is a heading, a change a line.
func newsOfProgram(changes string) fyne.CanvasObject {
	page := kit.Stack(6)
	for line := range strings.Lines(changes) {
		line = strings.ReplaceAll(strings.TrimSpace(line), "`", "")
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "## "):
			page.Add(kit.Pad(10, 0, 0, 0, kit.Bold(fmt.Sprintf(words.NewsVersion, strings.TrimPrefix(line, "## ")))))
		case strings.HasPrefix(line, "- "):
			page.Add(kit.Paragraph("• " + strings.TrimPrefix(line, "- ")))
		default:
			page.Add(kit.Paragraph(line))
		}
	}
	return page
}
