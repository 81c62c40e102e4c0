package data

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
)

func salvageTo(t *testing.T, path string) (*Book, map[string]Salvaged) {
	t.Helper()
	before := content(t, path)
	target := filepath.Join(t.TempDir(), "cứu.sothidua")
	all, err := Salvage(context.Background(), path, target, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(content(t, path), before) {
		t.Error("the damaged file was touched")
	}
	if err := FullCheck(context.Background(), target); err != nil {
		t.Errorf("the new book: %v", err)
	}
	tables := map[string]Salvaged{}
	for _, one := range all {
		tables[one.Table] = one
	}
	return opened(t, target), tables
}

func TestASoundBookIsSalvagedWhole(t *testing.T) {
	path := registered(t, 50)
	book := opened(t, path)
	want, id := dumpOf(t, book), book.Identity()
	book.Close()
	saved, tables := salvageTo(t, path)
	if got := dumpOf(t, saved); got != want || saved.Identity() != id {
		t.Error("the salvaged book differs")
	}
	for name, one := range tables {
		if one.Lost != 0 || one.Stood != 0 {
			t.Errorf("%s: %+v", name, one)
		}
	}
}

func TestADamagedTableGivesWhatCanBeRead(t *testing.T) {
	const many = 600
	for _, name := range []string{"registrations", "people", "changes"} {
		t.Run(name, func(t *testing.T) {
			book, tables := salvageTo(t, damagedCopy(t, registered(t, many), name))
			one := tables[name]
			var rows int64
			book.DB.Table(name).Count(&rows)
			if name != "changes" && rows != one.Saved || one.Lost == 0 || one.Saved < many/2 {
				t.Errorf("%d rows, %+v", rows, one)
			}
			var people, registrations, lost int64
			book.DB.Model(&Person{}).Count(&people)
			book.DB.Model(&Registration{}).Count(&registrations)
			book.DB.Model(&Person{}).Where("full_name LIKE '(mất%'").Count(&lost)
			switch name {
			case "registrations":
				if people != many || one.Saved+one.Lost != many || registrations != one.Saved {
					t.Errorf("%d people, %d registrations, %+v", people, registrations, one)
				}
			case "people": // the registrations of the lost stay, at bare cards
				if registrations != many || lost == 0 || lost != one.Stood {
					t.Errorf("%d registrations, %d lost people, %+v", registrations, lost, one)
				}
			}
		})
	}
}
