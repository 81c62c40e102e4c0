package office

import (
	"errors"
	"os"
	"path/filepath"

	"sothidua/assets/words"
	"sothidua/data/files"
)

// logSize is how large the log may be when it is opened, in bytes.
const logSize = 1 << 20

var errNoLog = errors.New("what bears the log's name is no plain file")

// OpenLog opens the file that keeps the causes of errors, beside the default
// book, for the window and the verbs alike. One that has grown too large is kept
// beside it as the older one: the end of it may tell why the program ended.
func OpenLog(getenv func(string) string) (*os.File, error) {
	path := filepath.Join(filepath.Dir(DefaultPath(getenv)), words.LogName)
	if err := MakeFolder(path); err != nil {
		return nil, err
	}
	if info, err := os.Lstat(path); err == nil {
		if !info.Mode().IsRegular() {
			return nil, errNoLog // neither through a link nor into a pipe, which would wait for ever
		}
		if info.Size() > logSize {
			// While another window holds it, it grows on: no start waits for a log.
			os.Rename(path, filepath.Join(filepath.Dir(path), words.LogOlder))
		}
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, files.Private)
	if err != nil {
		return nil, err
	}
	file.Chmod(files.Private) // of earlier versions; where the system knows no modes it fails and does no harm
	return file, nil
}
