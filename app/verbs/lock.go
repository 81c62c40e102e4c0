package verbs

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"time"

	"sothidua/app/lock"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// unlock asks for the program's password of a book that has one: the first line of the file
// that the command line names, or else of standard input. Where there is neither the verb is
// refused at once. A parcel seals itself with that file, its book is opened by standard input.
func (s *session) unlock(book *data.Book) error {
	l, err := lock.Of(context.Background(), book)
	if err != nil || !l.Set() {
		return err
	}
	var password string
	if s.passwordFile != "" && !s.seals {
		password, err = readPassword(s.passwordFile)
	} else {
		password, err = typed(s.Stdin)
	}
	switch {
	case err != nil:
		return err
	case password == "":
		return fault.New(fault.Refused, words.LockVerbWhat, words.LockVerbNext)
	case !l.Opens(password):
		return fault.New(fault.Refused, words.LockWrongWhat, words.LockVerbNext)
	}
	return nil
}

// patience is how long a pipe may take to say something: whoever starts a verb without a
// password may have left one open.
const patience = time.Second

// typed is the first line of standard input, nothing where a keyboard is there, or nothing
// comes: a verb never waits for somebody to type.
func typed(in io.Reader) (string, error) {
	if in == nil {
		return "", nil
	}
	if file, ok := in.(*os.File); ok {
		if info, err := file.Stat(); err != nil || info.Mode()&os.ModeCharDevice != 0 {
			return "", nil
		}
	}
	type answer struct {
		line string
		err  error
	}
	said := make(chan answer, 1)
	go func() {
		line, err := firstLine(in)
		said <- answer{line, err}
	}()
	select {
	case a := <-said:
		return a.line, a.err
	case <-time.After(patience):
		return "", nil
	}
}

// firstLine reads a line of at most 4096 bytes without its end.
func firstLine(in io.Reader) (string, error) {
	line, err := bufio.NewReader(io.LimitReader(in, 4096)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return strings.TrimRight(line, "\r\n"), nil
}
