package office

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// SafePath is where a book in a risky place is proposed to go: the program's own
// folder, under a free name.
func SafePath(path string, getenv func(string) string) string {
	return FreePath(filepath.Join(filepath.Dir(DefaultPath(getenv)), filepath.Base(path)))
}

// Moved is where a book lies now and what became of its old file.
type Moved struct {
	Path  string
	Aside string // the old file's new name, empty where it could not be renamed
}

// Move takes an open book to another place where nothing may be yet. A copy is
// made there and checked whole; only then is the book closed, what is remembered
// follows, and the old file gets a name that says it went on. Where nothing moved
// the answer is nil and the book still open; an error beside an answer is only
// about what was to be done after the move.
func Move(ctx context.Context, book *data.Book, to string, p *profile.Profile, report func(share float64)) (*Moved, error) {
	to = WithExtension(to)
	if _, err := os.Lstat(to); err == nil {
		return nil, fault.New(fault.Refused, fmt.Sprintf(words.BookExistsWhat, to), words.BookExistsNext)
	}
	draft, err := files.NewDraft(to)
	if err != nil {
		return nil, err
	}
	defer draft.Abort()
	if err := book.Copy(ctx, draft.Path, report); err != nil {
		return nil, err
	}
	if err := data.FullCheck(ctx, draft.Path); err != nil {
		return nil, err
	}
	if err := draft.CommitNew(); err != nil {
		return nil, err
	}
	from, moved := book.Path, &Moved{Path: to}
	err = errors.Join(book.Close(), p.Change(func(state *profile.State) { state.Moved(from, to) }))
	end := filepath.Ext(from)
	aside, moving := data.PutAside(from, data.FreeName(strings.TrimSuffix(from, end)+wentOn, end))
	moved.Aside = aside
	return moved, errors.Join(moving, err)
}

// wentOn stands in the name of the old file, which says that the book has gone on.
const wentOn = ".da-chuyen"

// Risky is what the window says of the place of a book.
type Risky struct {
	Risk Risk
	What string // a sentence, empty where there is no risk
	Next string
	Told bool // the clerk has read it
}

// RiskyPlace judges the place of a book and looks whether the clerk knows.
func RiskyPlace(path string, getenv func(string) string) Risky {
	risk, service := RiskOf(path, getenv)
	known, _ := Profile(getenv).Read().Find(path)
	found := Risky{Risk: risk, Told: known.Warned == string(risk)}
	switch risk {
	case RiskCloud:
		found.What, found.Next = fmt.Sprintf(words.RiskCloudWhat, service), words.RiskCloudNext
	case RiskShare:
		found.What, found.Next = words.RiskShareWhat, words.RiskShareNext
	case RiskStick:
		found.What, found.Next = words.RiskStickWhat, words.RiskStickNext
	case RiskNone:
	}
	return found
}
