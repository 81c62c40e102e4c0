package desk

import (
	"fmt"
	"io"
	"path/filepath"

	"sothidua/app/opened"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// OpenCopy writes a file where the clerk finds it again, opens it with the system's
// program, and says where it lies.
func (d *Desk) OpenCopy(name string, write func(io.Writer) error) {
	kit.Do(d.Runner, func() (opened.File, error) { return d.Opened.Put(name, write) }, func(file opened.File, err error) {
		if err == nil {
			err = d.OpenURL(file.Path)
		}
		folder := filepath.Dir(file.Path)
		switch {
		case err != nil:
			d.ShowErr(err)
		case file.Kept != "":
			kit.ShowMessage(d.Window, words.OpenedNew, fmt.Sprintf(words.OpenedKept, filepath.Base(file.Kept), filepath.Base(file.Path), folder))
		default:
			d.Tell(fmt.Sprintf(words.OpenedAt, folder))
		}
	})
}
