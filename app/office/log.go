package office

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"

	"sothidua/assets/words"
	"sothidua/data/files"
)

// logSize is how large the log may grow, in bytes, before it becomes the older one.
const logSize = 1 << 20

var errNoLog = errors.New("what bears the log's name is no plain file")

// Log (nhật ký của chương trình) keeps the causes of errors, for the window and the
// verbs alike. One that has grown too large is kept beside it as the older one: the
// end of it may tell why the program ended.
type Log struct {
	path    string
	mu      sync.Mutex
	file    *os.File // nil while it could not be opened anew
	size    int64
	crashes bool
}

// OpenLog opens the log beside the default book.
func OpenLog(getenv func(string) string) (*Log, error) {
	l := &Log{path: filepath.Join(filepath.Dir(DefaultPath(getenv)), words.LogName)}
	if err := MakeFolder(l.path); err != nil {
		return nil, err
	}
	if err := l.open(); err != nil {
		return nil, err
	}
	if l.size > logSize {
		l.begin()
	}
	return l, nil
}

// Logs are the files of the log in which something stands, the current one first.
func Logs(getenv func(string) string) (paths []string) {
	for _, name := range []string{words.LogName, words.LogOlder} {
		path := filepath.Join(filepath.Dir(DefaultPath(getenv)), name)
		if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() && info.Size() > 0 {
			paths = append(paths, path)
		}
	}
	return paths
}

// Name is the path of the log.
func (l *Log) Name() string { return l.path }

// CatchCrashes lets what no code of ours can catch go into the log too, such as a
// panic of the toolkit's own threads.
func (l *Log) CatchCrashes() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.crashes = true
	l.catch()
}

func (l *Log) catch() {
	if l.crashes && l.file != nil {
		debug.SetCrashOutput(l.file, debug.CrashOptions{})
	}
}

// Write adds to the log and begins a new one where it would grow too large.
func (l *Log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.size > 0 && l.size+int64(len(p)) > logSize {
		l.begin()
	}
	if l.file == nil || l.size > 2*logSize { // another window holds it: what more there is goes
		return 0, io.ErrShortWrite
	}
	n, err := l.file.Write(p)
	l.size += int64(n)
	return n, err
}

// Close ends the log.
func (l *Log) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return nil
	}
	return l.file.Close()
}

// begin keeps the log as the older one and begins a new one. While another window
// holds it, it grows on: nobody waits for a log.
func (l *Log) begin() {
	if l.crashes {
		debug.SetCrashOutput(nil, debug.CrashOptions{}) // which holds the file too
	}
	l.file.Close()
	os.Rename(l.path, filepath.Join(filepath.Dir(l.path), words.LogOlder))
	if l.open() == nil {
		l.catch()
	}
}

func (l *Log) open() error {
	l.file = nil
	if info, err := os.Lstat(l.path); err == nil && !info.Mode().IsRegular() {
		return errNoLog // neither through a link nor into a pipe, which would wait for ever
	}
	file, err := os.OpenFile(l.path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, files.Private)
	if err != nil {
		return err
	}
	file.Chmod(files.Private) // of earlier versions; where the system knows no modes it fails and does no harm
	info, err := file.Stat()
	if err != nil {
		file.Close()
		return err
	}
	l.file, l.size = file, info.Size()
	return nil
}
