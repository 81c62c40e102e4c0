package keeping

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sothidua/assets/words"
)

// patience is how long one folder may take to answer: a share that is gone can
// hold a look at it for minutes.
const patience = 10 * time.Second

// Find returns the copies that lie in the folders, in the folders inside them, and
// on the sticks of this computer; the latest state first. A folder that does not
// answer is left out and named in silent.
func Find(ctx context.Context, folders []string) (copies []Copy, silent []string) {
	type answer struct {
		folder string
		copies []Copy
	}
	var roots []string
	for _, folder := range append(slices.Clone(folders), sticks()...) {
		if folder = filepath.Clean(folder); !slices.Contains(roots, folder) {
			roots = append(roots, folder)
		}
	}
	answers := make(chan answer, len(roots))
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	for _, root := range roots {
		go func() { answers <- answer{root, in(ctx, root)} }()
	}
	open := slices.Clone(roots)
	seen := map[string]bool{}
	for range roots {
		select {
		case a := <-answers:
			open = slices.DeleteFunc(open, func(root string) bool { return root == a.folder })
			for _, c := range a.copies {
				if !seen[c.Path] {
					seen[c.Path] = true
					copies = append(copies, c)
				}
			}
		case <-ctx.Done():
		}
	}
	slices.SortStableFunc(copies, func(a, b Copy) int {
		return cmp.Or(cmp.Compare(b.When().UnixMilli(), a.When().UnixMilli()), cmp.Compare(b.Step, a.Step))
	})
	return copies, open
}

// mostEntries bounds the look into a folder that is no place of ours.
const mostEntries = 5000

// in looks at a folder and one level below it.
func in(ctx context.Context, folder string) (copies []Copy) {
	folders := []string{folder}
	entries, _ := readSome(folder) // what cannot be read holds no copies for us
	for _, entry := range entries {
		if entry.IsDir() && strings.Contains(entry.Name(), strings.TrimSpace(words.KeepingFolderSign)) {
			folders = append(folders, filepath.Join(folder, entry.Name()))
		}
	}
	for _, path := range folders {
		place := &Place{Folder: path}
		found, err := place.Copies(ctx)
		if err != nil {
			continue
		}
		copies = append(copies, found...)
	}
	return append(copies, alone(ctx, folder, entries)...)
}

// alone are the files of "backup --out" in a folder, sealed ones among them, and parcels.
func alone(ctx context.Context, folder string, entries []os.DirEntry) (copies []Copy) {
	for _, entry := range entries {
		name := cutEnding(entry.Name(), Sealed)
		if !entry.Type().IsRegular() || !endsIn(name, bookEnding) && !endsIn(name, Parcel) {
			continue
		}
		path := filepath.Join(folder, entry.Name())
		c, err := CopyAt(ctx, path)
		if err != nil {
			continue
		}
		if info, err := entry.Info(); err == nil {
			c.Taken, c.Size = info.ModTime().UnixMilli(), info.Size()
		}
		copies = append(copies, c)
	}
	return copies
}

const bookEnding = ".sothidua"

func readSome(folder string) ([]os.DirEntry, error) {
	dir, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	return dir.ReadDir(mostEntries)
}
