package keeping

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// Endings are those of the names of copies, sealed ones and parcels among them.
var Endings = []string{ending, Sealed, Parcel}

// IsCopy tells by its name whether a path is that of a copy.
func IsCopy(path string) bool {
	return slices.ContainsFunc(Endings, func(ending string) bool { return endsIn(path, ending) })
}

// noBook refuses to work in a copy: it is restored, or looked at.
func noBook(path string) error {
	return fault.New(fault.Kept, fmt.Sprintf(words.KeptCopyWhat, path), words.KeptCopyNext).About(path)
}

// View opens a copy whole for looking at. Attachments that its place lacks are not
// in it. It checks the copy and takes seconds.
func View(ctx context.Context, c Copy) (*data.Book, error) {
	return data.OpenCopy(c.Path, c.When(), func(file string) error {
		draft, err := files.NewDraft(file)
		if err != nil {
			return err
		}
		defer draft.Abort()
		if _, err := c.lay(ctx, draft); err != nil {
			return err
		}
		return draft.CommitNew()
	})
}

// Around is what there is of a book that cannot be opened.
type Around struct {
	Newest Copy // the newest proven copy that needs no password; it has no path where there is none
	Any    bool // there are copies that may be of this book
}

// LookAround looks for copies of the book at a path in the folders that this computer
// remembers and on its sticks. A copy finds itself.
func LookAround(ctx context.Context, path string, state profile.State) (around Around) {
	if IsCopy(path) {
		c, err := CopyAt(ctx, path)
		if err == nil && !c.IsLocked() {
			around.Newest = c
		}
		around.Any = true
		return around
	}
	known, _ := state.Find(path)
	copies, _ := Find(ctx, Folders(path, state))
	around.Newest = Newest(copies, path, known.Identity)
	around.Any = slices.ContainsFunc(copies, func(c Copy) bool {
		return c.isOf(path, known.Identity) || c.besides(path) && !profile.Same(c.Path, path) && !isBook(c, state)
	})
	return around
}

// isBook tells whether what stands alone is a book that is worked in, as far as this computer
// knows.
func isBook(c Copy, state profile.State) bool {
	return c.Place == nil && slices.ContainsFunc(state.Books, func(b profile.Book) bool { return profile.Same(b.Path, c.Path) })
}

// Folders are where copies may lie: beside the book, beside every book known here,
// and in the second places.
func Folders(path string, state profile.State) []string {
	list := []string{filepath.Dir(path)}
	for _, book := range state.Books {
		list = append(list, filepath.Dir(book.Path))
	}
	for _, second := range state.Second {
		list = append(list, second.Folder)
	}
	return list
}

// Newest returns the newest proven copy of the book at a path among copies, the one
// that this computer made last where it lies beside the book. identity is that of the
// book, empty where nobody knows it: then only what beside it bears the name of its
// file is taken for its copy, unless two books do. Without such a copy it has no path.
func Newest(copies []Copy, path, identity string) Copy {
	var newest Copy
	held := map[string]map[string]int64{}
	for _, c := range copies {
		if !c.isOf(path, identity) || c.IsLocked() || c.Place == nil {
			continue
		}
		if held[c.Place.Folder] == nil {
			held[c.Place.Folder], _ = c.Place.held() // what cannot be read holds nothing
		}
		switch {
		case !c.Proven(held[c.Place.Folder]):
		case identity == "" && newest.Has() && newest.Identity != c.Identity:
			return Copy{}
		case !newest.Has(), later(c, newest, path):
			newest = c
		}
	}
	return newest
}

// isOf tells whether a copy is one of the book at a path, as far as can be told
// without opening either.
func (c Copy) isOf(path, identity string) bool {
	if identity != "" {
		return c.Identity == identity
	}
	return c.Place != nil && c.besides(path) && c.File == filepath.Base(path)
}

// besides tells whether a copy lies in the folder of copies beside a book, or alone there.
func (c Copy) besides(path string) bool {
	folder := filepath.Dir(c.Path)
	if c.Place != nil {
		folder = filepath.Dir(c.Place.Folder)
	}
	return folder == filepath.Dir(path)
}

// later compares two copies: in one place they are counted, else by their time.
func later(a, b Copy, path string) bool {
	switch {
	case a.Place.Folder == b.Place.Folder:
		return a.Serial > b.Serial
	case a.besides(path) != b.besides(path):
		return a.besides(path)
	}
	return a.When().After(b.When())
}
