package shell

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

func cannotOpen(path string, cause error) error {
	return fault.Wrap(fault.Storage, cause, fmt.Sprintf(words.ShellOpenWhat, path), words.ShellOpenNext)
}
