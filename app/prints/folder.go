package prints

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/files"
	"sothidua/data/viet"
)

// Folder (hồ sơ năm) is what was written of a year's papers.
type Folder struct {
	Path      string
	Papers    int     // official prints that stand
	Scans     int     // signed ones among them
	Awaited   []Filed // whose signed copies are not there
	Withdrawn int     // left out
}

// WriteFolder writes the official prints of a year that stand and the scans of signed ones
// into a folder that is not there yet, in the order of their days and numbers, with a list
// of contents (mục lục hồ sơ): all of it or nothing. A print whose bytes are lost is a fault.
func WriteFolder(ctx context.Context, c *contest.Contest, year data.Year, folder string) (out Folder, err error) {
	out.Path = folder
	all, err := filed(ctx, c.Book, year)
	if err != nil {
		return out, err
	}
	var standing []Filed
	for _, f := range all {
		switch {
		case f.YearID == 0:
		case f.WithdrawnAt != 0:
			out.Withdrawn++
		default:
			standing = append(standing, f)
		}
		if f.Awaited {
			out.Awaited = append(out.Awaited, f)
		}
	}
	inOrder(standing)
	err = files.WriteFolder(folder, func(draft string) error {
		var lines []papers.ContentsLine
		for i, f := range standing {
			line, err := out.put(ctx, c.Book, draft, i+1, f)
			if err != nil {
				return err
			}
			lines = append(lines, line)
		}
		contents, err := papers.Contents(ctx, c, year, lines)
		if err != nil {
			return err
		}
		var list []papers.File
		for _, format := range contents.Paper.Formats {
			name := fmt.Sprintf(words.FolderContents, year.Text(), format)
			list = append(list, papers.File{Path: filepath.Join(draft, name), Format: format, Built: contents})
		}
		return papers.WriteFiles(list)
	})
	return out, err
}

// Lines tell what was written, and what is not there.
func (out Folder) Lines() []string {
	lines := []string{fmt.Sprintf(words.FolderDone, out.Path, out.Papers, out.Scans)}
	var titles []string
	for _, f := range out.Awaited {
		titles = append(titles, f.Title)
	}
	if len(titles) > 0 {
		lines = append(lines, fmt.Sprintf(words.FolderAwaited, strings.Join(titles, "; ")))
	}
	if out.Withdrawn > 0 {
		lines = append(lines, fmt.Sprintf(words.FolderWithdrawn, out.Withdrawn))
	}
	return lines
}

// inOrder puts prints in the order of the day that they bear, else of their printing.
func inOrder(all []Filed) {
	day := func(f Filed) viet.Date {
		if f.Dispatch.IssuedOn != "" {
			return f.Dispatch.IssuedOn
		}
		return viet.DateOf(time.UnixMilli(f.PrintedAt))
	}
	slices.SortStableFunc(all, func(a, b Filed) int {
		return cmp.Or(cmp.Compare(day(a), day(b)), a.Dispatch.Number-b.Dispatch.Number, cmp.Compare(a.PrintedAt, b.PrintedAt), cmp.Compare(a.ID, b.ID))
	})
}

// put writes a print and its scan, and says how they stand in the list.
func (out *Folder) put(ctx context.Context, book *data.Book, folder string, n int, f Filed) (line papers.ContentsLine, err error) {
	content, err := Bytes(ctx, book, f.Print)
	if err != nil {
		return line, err
	}
	line = papers.ContentsLine{Symbol: f.Numbered(), On: f.Dispatch.IssuedOn, Title: f.Title, Pages: pages(content), Place: f.Dispatch.Place}
	name := files.Name(fmt.Sprintf(words.FolderFile, n, strings.ReplaceAll(strings.TrimSpace(f.Title+" "+f.Numbered()), "/", "-")))
	if err := files.Put(filepath.Join(folder, name+"."+f.Format), content); err != nil {
		return line, err
	}
	out.Papers++
	line.File = strconv.Itoa(n)
	if f.Dispatch.Hash == "" {
		line.Unsigned = f.Awaited
		return line, nil
	}
	scan, err := book.Content(ctx, f.Dispatch.Hash)
	if err != nil {
		return line, err
	}
	out.Scans++
	return line, files.Put(filepath.Join(folder, files.Name(fmt.Sprintf(words.FolderScan, name))+strings.ToLower(filepath.Ext(f.Dispatch.FileName))), scan)
}

// pageCount is where our own writer says how many pages a PDF has.
var pageCount = regexp.MustCompile(`/Type /Pages\s[^>]*?/Count (\d+)`)

// pages is the number of pages of a print, zero where it is not told.
func pages(content []byte) int {
	if found := pageCount.FindSubmatch(content); found != nil {
		n, _ := strconv.Atoi(string(found[1]))
		return n
	}
	return 0
}
