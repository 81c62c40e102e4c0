package journal

import (
	"context"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	telling "sothidua/app/journal"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// withShown is how many records are named in the question.
const withShown = 4

// showBin lists what was deleted; Enter brings a record back.
func (s *Screen) showBin() {
	var closeIt func()
	table := kit.NewTable([]kit.Column[data.Past]{
		{Title: words.BinWhen, Width: 130, Text: func(p data.Past) string { return time.UnixMilli(p.Step.At).Format(words.JournalTime) }},
		{Title: words.BinRecord, Text: func(p data.Past) string { return p.Name() }},
		{Title: words.BinStep, Width: 230, Text: func(p data.Past) string { return p.Step.Label }},
		{Title: words.JournalWho, Width: 110, Text: func(p data.Past) string { return p.Step.Who }},
	})
	table.Empty = words.BinEmpty
	table.Find = func(p data.Past) string { return p.Name() }
	table.OnOpen = func(p data.Past) { s.askRestore(p, func() { closeIt() }) }
	table.Opening = words.KeyBringBack
	table.OnMore = func() { s.readBin(table, func() {}) }
	s.readBin(table, func() {
		content := kit.Border(nil, kit.Pad(8, 0, 0, 0, kit.Note(words.BinNote)), nil, nil, kit.Panel(table))
		closeIt = kit.Show(s.desk.Window, words.BinTitle, content, fyne.NewSize(860, 480), nil)
		s.desk.Window.Canvas().Focus(table)
	})
}

// readBin fills the list of what was deleted as far as it is asked for.
func (s *Screen) readBin(table *kit.Table[data.Past], then func()) {
	limit := table.Limit()
	kit.Load(s.looker, func(ctx context.Context) (data.Part[data.Past], error) {
		return telling.Deleted(ctx, s.desk.Book, limit)
	}, func(gone data.Part[data.Past], err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		table.SetPart(gone.Rows, gone.Total)
		then()
	})
}

// askRestore says what comes back with a record, and brings it back.
func (s *Screen) askRestore(p data.Past, then func()) {
	book := s.desk.Book
	kit.Do(s.runner, func() ([]data.Change, error) { return telling.Belonging(context.Background(), book, p.Change) }, func(rows []data.Change, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		text := words.BinAlone
		if with := rows[1:]; len(with) > 0 {
			var names []string
			for _, row := range with[:min(withShown, len(with))] {
				names = append(names, row.Name())
			}
			if len(with) > withShown {
				names = append(names, "…")
			}
			text = fmt.Sprintf(words.BinWith, viet.Number(len(with)), strings.Join(names, "; "))
		}
		kit.Confirm(s.desk.Window, fmt.Sprintf(words.BinAsk, p.Name()), text, words.BinRestore, func(yes bool) {
			if yes {
				s.restore(p, then)
			}
		})
	})
}

func (s *Screen) restore(p data.Past, then func()) {
	book := s.desk.Book
	kit.Do(s.runner, func() (struct{}, error) { return struct{}{}, telling.Restore(book, p.Change) }, func(_ struct{}, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		then()
		text := fmt.Sprintf(words.BinRestored, p.Name())
		s.desk.Saved(text)
		kit.Toast(s.desk.Window, text)
		s.desk.Reload()
	})
}
