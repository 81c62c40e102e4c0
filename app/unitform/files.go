package unitform

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/files"
)

// FileName is what the form of a unit is called.
func FileName(year data.Year, unit data.Unit) string {
	return files.Name(fmt.Sprintf(words.FormFileName, year.Span(), cmp.Or(unit.ShortName, unit.Name))) + ".xlsx"
}

// WriteAll writes the forms of units into a folder, each whole, and returns their paths.
// report, which may be nil, hears whose form is written and the share that is done.
func WriteAll(ctx context.Context, book *data.Book, year data.Year, units []data.Unit, folder string, report func(name string, share float64)) (paths []string, err error) {
	years, taken := contest.New(book), map[string]bool{}
	for i, unit := range units {
		if err := ctx.Err(); err != nil {
			return paths, err
		}
		if report != nil {
			report(unit.Name, float64(i)/float64(len(units)))
		}
		form, err := read(ctx, years, year, unit)
		if err != nil {
			return paths, err
		}
		name := FileName(year, unit)
		if taken[name] { // two units of one short name
			name = files.Name(fmt.Sprintf(words.FormFileName, year.Span(), fmt.Sprintf("%s (%d)", unit.Name, unit.ID))) + ".xlsx"
		}
		taken[name] = true
		path := filepath.Join(folder, name)
		if err := files.Write(path, form.Write); err != nil {
			return paths, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}
