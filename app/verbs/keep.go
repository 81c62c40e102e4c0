package verbs

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	bookfiles "sothidua/data/files"
	"sothidua/data/viet"
)

// backupVerb writes the whole book into one file that stands alone.
type backupVerb struct {
	Out string `required:""`
}

func (v backupVerb) Run(s *session) error {
	if err := checkFolder(filepath.Dir(v.Out)); err != nil {
		return err
	}
	if _, err := os.Lstat(v.Out); err == nil {
		return fault.New(fault.Refused, fmt.Sprintf(words.BookExistsWhat, v.Out), words.BookExistsNext)
	}
	password, err := readPassword(s.passwordFile)
	if err != nil {
		return err
	}
	if err := checkBackupName(v.Out, password != ""); err != nil {
		return err
	}
	return s.withAnyBook(func(book *data.Book) error {
		glance, err := keeping.Backup(context.Background(), book, v.Out, password)
		if err == nil {
			s.tell(words.BackupDone, v.Out, stateLine(glance.Step, glance.Changed, glance.People, glance.Registrations))
		}
		return err
	})
}

// parcelVerb hands the book on: the whole of it and the minutes of the handover, sealed.
type parcelVerb struct {
	Out  string `required:""`
	Year int
}

func (v parcelVerb) Run(s *session) error {
	if err := checkFolder(filepath.Dir(v.Out)); err != nil {
		return err
	}
	if _, err := os.Lstat(v.Out); err == nil {
		return fault.New(fault.Refused, fmt.Sprintf(words.BookExistsWhat, v.Out), words.BookExistsNext)
	}
	if filepath.Ext(v.Out) != keeping.Parcel {
		return fault.New(fault.Invalid, fmt.Sprintf(words.BackupNameWhat, v.Out), fmt.Sprintf(words.BackupNameNext, keeping.Parcel))
	}
	password, err := readPassword(s.passwordFile)
	if err != nil {
		return err
	}
	if password == "" {
		return fault.New(fault.Refused, words.ParcelWordWhat, words.SealFileNext)
	}
	s.seals = true
	return s.withBook(func(book *data.Book) error {
		ctx := context.Background()
		year, err := v.year(ctx, book)
		if err != nil {
			return err
		}
		glance, err := keeping.Pack(ctx, book, year, v.Out, password)
		if err == nil {
			s.tell(words.ParcelDone, v.Out, stateLine(glance.Step, glance.Changed, glance.People, glance.Registrations))
		}
		return err
	})
}

// year is the one whose handover is written down: the latest where the command line names
// none.
func (v parcelVerb) year(ctx context.Context, book *data.Book) (data.Year, error) {
	if v.Year == 0 {
		years, err := book.Years(ctx)
		if err != nil {
			return data.Year{}, err
		}
		if len(years) > 0 {
			v.Year = slices.MaxFunc(years, func(a, b data.Year) int { return a.Number - b.Number }).Number
		}
	}
	return printVerb{Year: v.Year}.year(ctx, book)
}

// checkBackupName refuses a name that says another thing than the file holds.
func checkBackupName(path string, sealed bool) error {
	name, ending := strings.CutSuffix(path, keeping.Sealed)
	switch {
	case sealed && !ending:
		return fault.New(fault.Invalid, fmt.Sprintf(words.BackupNameWhat, path), fmt.Sprintf(words.BackupNameNext, office.Extension+keeping.Sealed))
	case !sealed && ending, !strings.EqualFold(filepath.Ext(name), office.Extension):
		return fault.New(fault.Invalid, fmt.Sprintf(words.BackupNameWhat, path), fmt.Sprintf(words.BackupNameNext, office.Extension))
	}
	return nil
}

// verifyVerb checks a book or a copy whole and touches nothing.
type verifyVerb struct {
	File string `arg:""`
}

func (v verifyVerb) Run(s *session) error {
	c, err := copyAt(v.File, s.passwordFile)
	found := keeping.Verified{Fault: err}
	switch {
	case err == nil:
		if found, err = keeping.Verify(context.Background(), c); err != nil {
			return err
		}
	case fault.Of(err).Kind != fault.Invalid && fault.Of(err).Kind != fault.Damaged || !bookfiles.IsBook(v.File):
		return err // no book at all, where one that cannot be read is a finding
	}
	if found.Fault != nil {
		f := fault.Of(found.Fault)
		s.tell("%s", strings.TrimSpace(f.What+" "+f.Next))
		return errFound
	}
	g := found.Glance
	fmt.Fprintf(s.Stdout, words.VerifyDone+"\n", v.File, stateLine(g.Step, g.Changed, g.People, g.Registrations))
	if g.Label != "" {
		fmt.Fprintf(s.Stdout, words.VerifyLabel+"\n", g.Label)
	}
	return nil
}

// restoreVerb makes a copy the book of --db and keeps aside what stood there.
type restoreVerb struct {
	File string `arg:""`
}

func (v restoreVerb) Run(s *session) error {
	if !s.named {
		return fault.New(fault.Invalid, words.RestoreWhereWhat, words.RestoreWhereNext)
	}
	if err := checkFolder(filepath.Dir(s.path)); err != nil {
		return err
	}
	if !strings.EqualFold(filepath.Ext(s.path), office.Extension) {
		return fault.New(fault.Invalid, fmt.Sprintf(words.BackupNameWhat, s.path), fmt.Sprintf(words.BackupNameNext, office.Extension))
	}
	c, err := copyAt(v.File, s.passwordFile)
	if err != nil {
		return err
	}
	done, err := keeping.Restore(context.Background(), keeping.Order{Copy: c, Path: s.path, Now: time.Now(), Profile: office.Profile(s.Getenv)})
	if err != nil {
		return err
	}
	s.tell(words.RestoreDone, s.path)
	for _, line := range done.Lines() {
		s.tell("%s", line)
	}
	return nil
}

// copyAt reads what lies at a path, with its password where it has one.
func copyAt(path, passwordFile string) (keeping.Copy, error) {
	c, err := keeping.CopyAt(context.Background(), path)
	if err != nil || !c.Sealed() {
		return c, err
	}
	password, err := readPassword(passwordFile)
	if err != nil {
		return c, err
	}
	if password == "" {
		return c, fault.New(fault.Refused, words.SealLockedWhat, words.SealFileNext)
	}
	return c, c.Unlock(password)
}

// readPassword returns the first line of a file, nothing for no file: a password
// on the command line could be read by every program of the computer.
func readPassword(path string) (string, error) {
	if path == "" {
		return "", nil
	}
	file, info, err := bookfiles.Open(path)
	if err != nil {
		return "", fault.Wrap(fault.Missing, err, fmt.Sprintf(words.BookMissingWhat, path), words.BookMissingNext)
	}
	defer file.Close()
	if !bookfiles.OwnAlone(file, info) {
		return "", fault.New(fault.Refused, fmt.Sprintf(words.LockFileWhat, path), words.LockFileNext)
	}
	line, err := firstLine(file)
	if err != nil {
		return "", err
	}
	if line == "" {
		return "", fault.New(fault.Invalid, words.SealNoneWhat, words.SealNoneNext)
	}
	return line, nil
}

func stateLine(step int64, changed time.Time, people, registrations int) string {
	when := words.KeepingNoStep
	if !changed.IsZero() {
		when = changed.Format(words.KeepingTime)
	}
	return fmt.Sprintf(words.KeepingState, viet.Number(int(step)), when, viet.Number(people), viet.Number(registrations))
}
