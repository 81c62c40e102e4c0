package keeping

import (
	"context"
	"os"
	"path/filepath"

	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// Verified is what a whole check found.
type Verified struct {
	Glance data.Glance
	Fault  error // why the copy is not sound; nil for a sound one
}

// Verify checks a copy whole, with its attachments, and touches nothing beside it.
// An error only says that it could not be checked.
func Verify(ctx context.Context, c Copy) (Verified, error) {
	path := c.Path
	var missing []string
	err := func() error {
		if c.Place == nil && !c.Sealed() {
			return data.FullCheck(ctx, path)
		}
		scratch, err := files.NewFolder(os.TempDir())
		if err != nil {
			return unreachable(os.TempDir(), err)
		}
		defer os.RemoveAll(scratch)
		draft, err := files.NewDraft(filepath.Join(scratch, "so"+bookEnding))
		if err != nil {
			return err
		}
		if missing, err = c.lay(ctx, draft); err != nil {
			return err
		}
		c.Card = cardOf(ctx, draft.Path)
		return nil
	}()
	if err == nil && len(missing) > 0 {
		err = missingContent(c, len(missing))
		return Verified{Fault: err}, nil
	}
	switch f := fault.Of(err); {
	case err == nil:
		return Verified{Glance: c.glance()}, nil
	case f.Kind == fault.Invalid, f.Kind == fault.Damaged:
		return Verified{Fault: err}, nil
	}
	return Verified{}, err
}
