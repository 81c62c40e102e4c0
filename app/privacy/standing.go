package privacy

import (
	"context"
	"fmt"

	"sothidua/app/keeping"
	"sothidua/app/opened"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// Beside is what lies beside a book and may hold what it held.
type Beside struct {
	Keeper *keeping.Keeper // of its copies; nil: none are looked for
	Opened *opened.Folder  // of files for other programs; nil: none
	Logs   []string        // of the program
}

// Standing (nơi còn giữ) is where, beside the book, what was removed from it still stands.
type Standing struct {
	Remains []keeping.Remain // files beside the book
	Away    []string         // second places that are not there
	Opened  []opened.Lying   // folders of files that were opened in other programs
	Logs    []string         // files in which the program notes errors
}

// Standing looks for it. It waits for the disk.
func (b Beside) Standing(ctx context.Context) (s Standing, err error) {
	if s.Logs = b.Logs; b.Opened != nil {
		s.Opened = b.Opened.Lying()
	}
	if b.Keeper != nil {
		s.Remains, s.Away, err = b.Keeper.Remains(ctx)
	}
	return s, err
}

// Lines tell of each place and of the day on which it goes, one a line.
func (s Standing) Lines() (lines []string) {
	for _, r := range s.Remains {
		switch {
		case r.Kind == keeping.RemainParcel:
			lines = append(lines, fmt.Sprintf(words.PurgeParcel, r.Path))
		case r.Kind == keeping.RemainAlone:
			lines = append(lines, fmt.Sprintf(words.PurgeAlone, r.Path))
		case r.Goes.IsZero():
			lines = append(lines, fmt.Sprintf(words.PurgeCopyStays, r.Path))
		case r.Kind == keeping.RemainMonth:
			lines = append(lines, fmt.Sprintf(words.PurgeMonth, r.Path, viet.DateOf(r.Goes).Slash()))
		default:
			lines = append(lines, fmt.Sprintf(words.PurgeCopy, r.Path, viet.DateOf(r.Goes).Slash()))
		}
	}
	for _, lying := range s.Opened {
		if lying.Unread {
			lines = append(lines, fmt.Sprintf(words.PurgeOpenedUnread, lying.Folder))
			continue
		}
		lines = append(lines, fmt.Sprintf(words.PurgeOpened, lying.Folder, viet.Number(lying.Files)))
	}
	for _, log := range s.Logs {
		lines = append(lines, fmt.Sprintf(words.PurgeLog, log))
	}
	for _, folder := range s.Away {
		lines = append(lines, fmt.Sprintf(words.PurgeAway, folder))
	}
	return lines
}
