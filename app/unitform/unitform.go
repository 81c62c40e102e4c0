// Package unitform makes the workbook that a unit fills in (bảng đăng ký gửi đơn vị): who
// was registered before stands in it, titles are chosen from the office's own lists, and
// a hidden code in each row says whom it is about when it comes back.
package unitform

import (
	"context"
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/data/viet"
)

// Form is what one unit is sent.
type Form struct {
	Year    data.Year
	Unit    data.Unit
	Due     viet.Date // empty where no day is set
	Author  string
	Created int64 // Unix seconds
	Lines   map[data.Subject][]Line
	Lists   map[data.Subject]Lists
}

// Lists are the names a unit may choose from, each of which is read back as its title.
type Lists struct{ Titles, Commendations []string }

// Line is one person or collective of the form.
type Line struct {
	Code                        string
	Honorific, Name, Post, Room string
	Titles, Commendations       string // registered already
	Initiative, Note            string
}

// Read gathers what a unit is sent: whom it registers this year, with the titles so
// far, then whom it registered the year before and who still belongs to it.
func Read(ctx context.Context, book *data.Book, year data.Year, unit data.Unit) (Form, error) {
	return read(ctx, contest.New(book), year, unit)
}

// read does so with what is kept of the book's years, which the forms of many units share.
func read(ctx context.Context, years *contest.Contest, year data.Year, unit data.Unit) (Form, error) {
	book := years.Book
	f := Form{Year: year, Unit: unit, Author: book.Who, Created: book.Now().Unix(), Lines: map[data.Subject][]Line{}, Lists: map[data.Subject]Lists{}}
	around, err := registration.ReadAround(ctx, book, year, unit, data.SubjectIndividual, viet.DateOf(book.Now()))
	if err != nil {
		return f, err
	}
	if f.Due, err = due(ctx, years, year, unit); err != nil {
		return f, err
	}
	names := map[int64]string{}
	for _, kind := range around.Kinds {
		name := around.NameRead(kind)
		if name == "" {
			continue // no text of a list would mean it alone
		}
		names[kind.ID] = name
		if !kind.GivenTo(unit, around.Kinds) {
			continue // another sort of head gives it
		}
		lists := f.Lists[kind.Subject]
		if kind.Kind == data.KindCommendation {
			lists.Commendations = append(lists.Commendations, name)
		} else {
			lists.Titles = append(lists.Titles, name)
		}
		f.Lists[kind.Subject] = lists
	}
	earlier, err := before(ctx, book, year, unit)
	if err != nil {
		return f, err
	}
	known := map[[2]int64]bool{}
	for _, line := range around.Lines {
		known[[2]int64{line.PersonID, line.CollectiveID}] = true
		out := lineOf(book, unit, line)
		for _, kind := range around.Kinds {
			if !slices.Contains(line.KindIDs, kind.ID) {
				continue
			}
			cell := &out.Titles
			if kind.Kind == data.KindCommendation {
				cell = &out.Commendations
			}
			*cell = strings.TrimPrefix(*cell+"; "+names[kind.ID], "; ")
		}
		out.Initiative, out.Note = line.Initiative.Title, line.Note
		f.Lines[line.Subject] = append(f.Lines[line.Subject], out)
	}
	for _, line := range earlier {
		if !known[[2]int64{line.PersonID, line.CollectiveID}] && belongs(around, line) {
			f.Lines[line.Subject] = append(f.Lines[line.Subject], now(around, lineOf(book, unit, line), line))
		}
	}
	return f, nil
}

// due is the last day for the unit, empty where none is set.
func due(ctx context.Context, years *contest.Contest, year data.Year, unit data.Unit) (viet.Date, error) {
	deadlines, err := years.Deadlines(ctx, year)
	if err != nil {
		return "", err
	}
	summary, err := years.Summary(ctx, year.ID)
	if err != nil {
		return "", err
	}
	for _, row := range summary.Units {
		if row.Unit.ID == unit.ID {
			return deadlines.OfUnit(row.Submission).Day, nil
		}
	}
	return deadlines.Of(data.DeadlineSubmission).Day, nil
}

// before are the lines of the unit in the year before, none where the book has no such year.
func before(ctx context.Context, book *data.Book, year data.Year, unit data.Unit) ([]data.RegistrationLine, error) {
	years, err := book.Years(ctx)
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(years, func(y data.Year) bool { return y.BlockID == year.BlockID && y.Number == year.Number-1 })
	if at < 0 {
		return nil, nil
	}
	return book.RegistrationLines(ctx, years[at].ID, unit.ID)
}

func lineOf(book *data.Book, unit data.Unit, line data.RegistrationLine) Line {
	out := Line{
		Code:      registration.RowCode(book.Identity(), line.PersonID, line.CollectiveID),
		Honorific: line.Honorific, Name: line.Name, Post: line.Post, Room: line.Unit,
	}
	if line.Subject == data.SubjectCollective || out.Room == unit.Name {
		out.Room = ""
	}
	return out
}

// belongs tells whether somebody of the year before is still of the unit.
func belongs(a registration.Around, line data.RegistrationLine) bool {
	if line.Subject == data.SubjectCollective {
		return line.CollectiveID == a.Unit.ID || slices.ContainsFunc(a.Rooms, func(u data.Unit) bool { return u.ID == line.CollectiveID })
	}
	return slices.ContainsFunc(a.People, func(p data.PersonAt) bool { return p.ID == line.PersonID })
}

// now brings a line of the year before to what the book knows of its subject today.
func now(a registration.Around, out Line, line data.RegistrationLine) Line {
	for _, person := range a.People {
		if person.ID != line.PersonID {
			continue
		}
		out.Honorific, out.Name, out.Post, out.Room = person.Honorific, person.FullName, person.Post, person.Room
		if person.RoomID == a.Unit.ID {
			out.Room = ""
		}
	}
	for _, room := range append([]data.Unit{a.Unit}, a.Rooms...) {
		if room.ID == line.CollectiveID {
			out.Name = room.Name
		}
	}
	return out
}
