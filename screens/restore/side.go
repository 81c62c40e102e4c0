package restore

import (
	"context"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/app/keeping"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// stepsShown is how many of the steps that would be lost are listed.
const stepsShown = 12

// look says what the chosen copy holds and what would be lost with it.
func (s *Screen) look(c keeping.Copy) {
	s.show(c, nil)
	book := s.options.Book
	if book == nil || c.Sealed() || c.Identity != book.Identity() {
		s.looker.Cancel()
		return
	}
	kit.Load(s.looker, func(ctx context.Context) (data.Parting, error) { return keeping.PartFrom(ctx, book, c) },
		func(p data.Parting, err error) {
			if err == nil { // else the copy says so when it is restored
				s.show(c, &p)
			}
		})
}

func (s *Screen) show(c keeping.Copy, p *data.Parting) {
	lines := kit.Stack(0)
	add := func(name, value string) {
		if value != "" {
			lines.Add(kit.NameValue(name, value, kit.Plain))
		}
	}
	add(words.RestoreReason, words.KeepingReasons[c.Reason])
	if c.Label != "" {
		lines.Add(kit.Pad(6, 7, 6, 7, kit.Stack(2, kit.Small(words.RestoreLast), kit.Paragraph(c.Label))))
	}
	parts := []fyne.CanvasObject{lines}
	if c.Failed != "" {
		parts = append(parts, kit.Callout(kit.Bad, words.RestoreFailed, c.Failed))
	}
	path, replaces := s.target(c)
	if replaces {
		parts = append(parts, kit.Note(fmt.Sprintf(words.RestoreKept, path)))
	} else {
		parts = append(parts, kit.Note(fmt.Sprintf(words.RestoreNew, path)))
	}
	known, seen := s.seen(c)
	switch {
	case p != nil:
		parts = append(parts, lost(*p))
	case seen && s.options.Book == nil:
		parts = append(parts, lacking(c, known))
	case s.options.Book != nil && c.Identity != "" && c.Identity != s.options.Book.Identity():
		parts = append(parts, kit.Note(words.RestoreOtherBook))
	}
	parts = append(parts, kit.Note(c.Path))
	s.side.Objects = []fyne.CanvasObject{kit.Card(c.When().Format(words.KeepingTime), nil, kit.BesideBar(kit.Stack(10, parts...)))}
	s.side.Refresh()
}

// lost lists what was done since the copy was made.
func lost(p data.Parting) fyne.CanvasObject {
	if len(p.Ours) == 0 {
		return kit.Callout(kit.Good, words.RestoreNothingLost, "")
	}
	list := kit.Stack(2, kit.Bold(fmt.Sprintf(words.RestoreLost, len(p.Ours))))
	for i := range min(len(p.Ours), stepsShown) {
		step := p.Ours[len(p.Ours)-1-i]
		list.Add(kit.Note(step.Label))
	}
	if more := len(p.Ours) - stepsShown; more > 0 {
		list.Add(kit.Note(fmt.Sprintf(words.RestoreMore, more)))
	}
	return list
}

// seen is what this computer remembers of the book that a copy is of.
func (s *Screen) seen(c keeping.Copy) (profile.Book, bool) {
	i := slices.IndexFunc(s.known.Books, func(book profile.Book) bool {
		return book.Identity != "" && book.Identity == c.Identity && book.Step != 0
	})
	if i < 0 {
		return profile.Book{}, false
	}
	return s.known.Books[i], true
}

// lacking says what is known to be missing in a copy of a book that cannot be opened.
func lacking(c keeping.Copy, known profile.Book) fyne.CanvasObject {
	text := fmt.Sprintf(words.RestoreKnown, viet.Number(int(known.Step)), time.UnixMilli(known.Changed).Format(words.KeepingTime)) + " " + words.RestoreUnread
	if behind := known.Step - c.Step; behind > 0 {
		return kit.Callout(kit.Look, fmt.Sprintf(words.RestoreBehind, viet.Number(int(behind))), text)
	}
	return kit.Callout(kit.Good, words.RestoreUpToKnown, text)
}
