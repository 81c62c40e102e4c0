package shell

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/app/keeping"
	"sothidua/app/news"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// brought is what the program brought to the open book.
type brought struct {
	copy   keeping.Copy // from before the book was brought to this program's form
	copied bool
	news   *news.News
}

// newsPage is the dialog that tells, of the open book, what came otherwise, and beside the list of
// it the chosen one as the book took it, as the office has it and as it comes now, above what is
// new in the program.
type newsPage struct {
	s     *Shell
	b     brought
	table *kit.Table[news.Item]
	sides *fyne.Container // of the chosen item
	close func()
}

const newsWidth, newsBeside, newsHeight = 1240, 480, 620

// showNews shows the program's version, what the program brought to the open book, and
// what is new in the program itself.
func (s *Shell) showNews() {
	if s.desk == nil || s.start != nil {
		kit.Show(s.win, words.NewsPage, s.newsOfProgram(), fyne.NewSize(textPageWidth, textPageHeight), nil)
		return
	}
	book := s.desk.Book
	kit.Load(s.runner.Fork(), func(ctx context.Context) (b brought, err error) {
		if b.copy, b.copied, err = keeping.BeforeUpgrade(ctx, book); err != nil {
			return b, err
		}
		b.news, err = news.Read(ctx, book)
		return b, err
	}, func(b brought, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		(&newsPage{s: s, b: b}).show()
	})
}

func (p *newsPage) show() {
	said := kit.Stack(6)
	for _, line := range p.b.lines() {
		said.Add(kit.Paragraph(line))
	}
	if len(p.b.news.Items) == 0 {
		kit.Show(p.s.win, words.NewsPage, kit.Border(said, nil, nil, nil, p.s.newsOfProgram()), fyne.NewSize(textPageWidth, textPageHeight), nil)
		return
	}
	p.table = kit.NewTable([]kit.Column[news.Item]{
		{Title: words.NewsSort, Width: 110, Text: func(i news.Item) string { return words.NewsSorts[string(i.Sort)] }},
		{Title: words.NewsName, Text: func(i news.Item) string { return i.Name }},
		{Title: words.NewsState, Width: 190, Text: stateOfNews, Tone: func(i news.Item) kit.Tone {
			if i.Asked {
				return kit.Look
			}
			return kit.Muted
		}},
	})
	p.sides = kit.Stack(8)
	p.table.OnSelect = func(item news.Item) { p.beside(item) }
	p.table.SetRows(p.b.news.Items)
	p.table.Select(0)
	p.beside(p.b.news.Items[0])
	take := kit.Primary(words.NewsTakeAll, words.NewsTakeAllKey, p.takeAll)
	one, keep := kit.Secondary(words.NewsTakeOne, words.NewsTakeOneKey, p.takeOne), kit.Secondary(words.NewsKeep, words.NewsKeepKey, p.keep)
	// In a low window what is said above folds, and the list alone scrolls.
	list := kit.Above(strings.Join(p.b.lines(), "  ·  "), kit.Pad(0, 0, 8, 0, said), kit.Panel(p.table))
	centre := kit.Border(nil, kit.Pad(8, 0, 0, 0, kit.Bar(8, one, keep)), nil, nil, list)
	content := kit.NewSplit(nil, 0, centre, p.s.newsOfProgram(p.sides), newsBeside)
	p.close = kit.ShowWith(p.s.win, words.NewsPage, content, take, fyne.NewSize(newsWidth, newsHeight), nil,
		kit.Command{ID: "news.all", Key: words.NewsTakeAllKey, Title: words.NewsTakeAll, Run: p.takeAll},
		kit.Command{ID: "news.one", Key: words.NewsTakeOneKey, Title: words.NewsTakeOne, Run: p.takeOne},
		kit.Command{ID: "news.keep", Key: words.NewsKeepKey, Title: words.NewsKeep, Run: p.keep})
	p.s.win.Canvas().Focus(p.table)
}

func stateOfNews(i news.Item) string {
	switch {
	case i.Asked:
		return words.NewsAsked
	case i.Came == "":
		return words.NewsAdded
	case i.Now == "":
		return words.NewsGone
	}
	return words.NewsUntouched
}

// beside shows the three texts of an item.
func (p *newsPage) beside(item news.Item) {
	came, own, now := item.Came, item.Own, item.Now
	if came == "" {
		came = words.NewsNothing
	}
	if item.Unknown {
		came = words.NewsUnknown
	}
	if !item.Asked {
		own = words.NewsUnchanged
	}
	if now == "" {
		now = words.NewsNoMore
	}
	p.sides.Objects = nil
	for _, side := range [][2]string{{words.NewsCame, came}, {words.NewsOwn, own}, {words.NewsNow, now}} {
		text := kit.Stack(2)
		for line := range strings.Lines(side[1]) {
			text.Add(kit.Paragraph(strings.TrimSpace(line)))
		}
		p.sides.Add(kit.Card(side[0], nil, text))
	}
	p.sides.Refresh()
}

// takeAll takes over, in one step, all that the office did not change.
func (p *newsPage) takeAll() {
	n := p.b.news
	if n.Count() == 0 {
		p.s.desk.Tell(words.NewsAllAsked)
		return
	}
	label := fmt.Sprintf(words.NewsStep, viet.Number(n.Count()))
	p.close()
	p.s.desk.Ask(desk.Asked{
		Title: words.NewsAsk, Text: fmt.Sprintf(words.NewsAskText, viet.Number(n.Count()), viet.Number(n.Asked())), Yes: words.NewsYes,
		Label: label, Act: n.Take, Done: p.again,
		Write: func(label string, act func(*data.Tx) error, done func(error)) {
			p.s.desk.SaveMany(n.Count(), label, act, done)
		},
	})
}

// takeOne puts what comes now in the place of the office's own.
func (p *newsPage) takeOne() {
	item, ok := p.chosen()
	if !ok {
		return
	}
	label := fmt.Sprintf(words.NewsOneStep, words.NewsSorts[string(item.Sort)], item.Name)
	p.close()
	p.s.desk.Ask(desk.Asked{
		Title: words.NewsOneAsk, Text: fmt.Sprintf(words.NewsOneText, item.Name, item.Own), Yes: words.NewsOneYes,
		Label: label, Act: item.Take, Done: p.again,
	})
}

// keep notes that the office keeps its own.
func (p *newsPage) keep() {
	item, ok := p.chosen()
	if !ok {
		return
	}
	p.close()
	p.s.desk.Save(fmt.Sprintf(words.NewsKeepStep, words.NewsSorts[string(item.Sort)], item.Name), item.Keep, p.again)
}

// chosen is the chosen item, where the office has its own; of others it says that they go
// together.
func (p *newsPage) chosen() (news.Item, bool) {
	item, ok := p.table.Selected()
	if ok && !item.Asked {
		p.s.desk.Tell(words.NewsTogether)
	}
	return item, ok && item.Asked
}

// again shows the page anew after something was written.
func (p *newsPage) again(err error) {
	p.s.desk.Failed(err)
	if err == nil {
		p.s.showNews()
	}
}

// lines say what the program brought to the book.
func (b brought) lines() (said []string) {
	if b.copied {
		said = append(said, fmt.Sprintf(words.NewsCopy, time.UnixMilli(b.copy.Taken).Format(words.ObstacleTime), b.copy.Path))
	}
	count, asked := b.news.Count(), b.news.Asked()
	if count > 0 {
		said = append(said, fmt.Sprintf(words.NewsCount, viet.Number(count)))
	}
	if asked > 0 {
		said = append(said, fmt.Sprintf(words.NewsAskedCount, viet.Number(asked)))
	}
	if count+asked == 0 {
		said = append(said, words.NewsNone)
	}
	return said
}

// changesAtOnce are the lines of the list of changes that are laid out in one turn of the
// window: all of them would hold it for seconds.
const changesAtOnce = 8

// newsOfProgram lays out the list of changes, below what stands above it: a version is a heading,
// a change a line.
func (s *Shell) newsOfProgram(above ...fyne.CanvasObject) fyne.CanvasObject {
	r, page := s.runner.Fork(), kit.Stack(6, above...)
	scroll := kit.Scroll(kit.Pad(0, 16, 12, 0, page))
	lines := slices.Collect(strings.Lines(s.changes))
	var more func()
	more = func() {
		n := min(len(lines), changesAtOnce)
		for _, line := range lines[:n] {
			addChange(page, strings.ReplaceAll(strings.TrimSpace(line), "`", ""))
		}
		lines = lines[n:]
		scroll.Refresh()
		if len(lines) > 0 {
			kit.Do(r, func() (struct{}, error) { return struct{}{}, nil }, func(struct{}, error) { more() })
		}
	}
	more()
	return scroll
}

func addChange(page *fyne.Container, line string) {
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
