package keeping

import (
	"fmt"
	"os"
	"path/filepath"

	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Choose makes a folder the second place of the book; an empty one ends that. With
// a password what lies there is sealed. A folder that holds sealed copies of the book
// already wants their password.
func (k *Keeper) Choose(folder, password string) error {
	second := profile.Second{Folder: folder}
	if folder != "" {
		info, err := os.Stat(folder)
		switch {
		case err != nil:
			return fault.Wrap(fault.Missing, err, fmt.Sprintf(words.SecondNoneWhat, folder), words.SecondFileNext)
		case !info.IsDir():
			return fault.New(fault.Invalid, fmt.Sprintf(words.SecondFileWhat, folder), words.SecondFileNext)
		case profile.Same(folder, filepath.Dir(k.book.Path)), profile.Same(folder, k.beside().Folder):
			return fault.New(fault.Invalid, words.SecondSameWhat, words.SecondSameNext)
		}
		place := placeIn(folder, k.book.Path, k.book.Identity())
		if password != "" || place.IsSealed() {
			if second.Recipient, err = place.Seal(password); err != nil {
				return err
			}
		}
	}
	identity := k.book.Identity()
	return k.profile.Change(func(s *profile.State) {
		if folder == "" {
			delete(s.Second, identity)
			return
		}
		if s.Second == nil {
			s.Second = map[string]profile.Second{}
		}
		s.Second[identity] = second
	})
}
