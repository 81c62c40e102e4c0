// Package verbs runs the program without a window: one verb on the command line,
// data on standard output, sentences for people on standard error.
package verbs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/alecthomas/kong"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Exit codes.
const (
	Done    = 0
	Found   = 1 // done, and there are findings
	Refused = 2 // nothing was changed
)

// errFound ends a run that judged and found something; it has been said already.
var errFound = errors.New("there are findings")

// Env is what a verb needs of the world.
type Env struct {
	Stdin          io.Reader // nil where there is none
	Stdout, Stderr io.Writer
	Window         func(dbPath string) error // opens the window on a book and returns when it is closed
	Getenv         func(string) string
}

// commandLine is the whole of what can be asked for.
type commandLine struct {
	DB       string `name:"db"`
	Practice bool
	Help     help `short:"h"`

	PasswordFile string

	Window   windowVerb   `cmd:"" default:"1" hidden:""`
	Sample   sampleVerb   `cmd:""`
	Generate generateVerb `cmd:""`
	Papers   papersVerb   `cmd:""`
	Print    printVerb    `cmd:""`
	Check    checkVerb    `cmd:""`
	Import   importVerb   `cmd:""`
	Export   exportVerb   `cmd:""`
	Steps    stepsVerb    `cmd:""`
	Undo     undoVerb     `cmd:""`
	Redo     redoVerb     `cmd:""`
	Backup   backupVerb   `cmd:""`
	Archive  archiveVerb  `cmd:""`
	Parcel   parcelVerb   `cmd:""`
	Verify   verifyVerb   `cmd:""`
	Restore  restoreVerb  `cmd:""`
	Purge    purgeVerb    `cmd:""`
	Health   healthVerb   `cmd:""`
	Dump     dumpVerb     `cmd:""`
}

// session is one run of one verb.
type session struct {
	Env
	path  string // of the book
	named bool   // the command line says which book

	passwordFile string // whose first line is a password
	seals        bool   // that password is the one of the parcel that is written
}

// Run runs the verb that args (without the program's name) ask for and returns
// the exit code.
func Run(args []string, env Env) (code int) {
	defer func() {
		if r := recover(); r != nil {
			code = report(env, fmt.Errorf("panic: %v\n%s", r, debug.Stack()))
		}
	}()
	out := &outlet{to: env.Stdout}
	env.Stdout = out
	err := run(args, env)
	if cut := out.fault(); cut != nil {
		err = cut
	}
	return report(env, err)
}

func run(args []string, env Env) error {
	line := &commandLine{Help: help{out: env.Stdout}}
	parser, err := kong.New(line, kong.Name(program), kong.NoDefaultHelp(), kong.Writers(env.Stdout, env.Stderr))
	if err != nil {
		return err
	}
	ctx, err := parser.Parse(fileFirst(args))
	if err != nil {
		return usage(args, err)
	}
	if line.DB != "" && line.Practice {
		return fault.New(fault.Invalid, words.UsageTwoBooksWhat, fmt.Sprintf(words.UsageNext, program))
	}
	s := &session{Env: env, path: line.DB, named: line.DB != "" || line.Practice, passwordFile: line.PasswordFile}
	switch {
	case line.Practice:
		s.path = office.PracticePath(env.Getenv, sample.Block)
	case !s.named:
		s.path = office.LastPath(env.Getenv)
	}
	return ctx.Run(s)
}

// fileFirst lets a book, or a copy of one, alone on the command line open, as when
// its file is dropped onto the program.
func fileFirst(args []string) []string {
	if len(args) == 1 && !strings.HasPrefix(args[0], "-") && (strings.EqualFold(filepath.Ext(args[0]), office.Extension) || keeping.IsCopy(args[0])) {
		return []string{"--db", args[0]}
	}
	return args
}

// withNamed is withBook for a verb that changes the book: it never guesses which.
func (s *session) withNamed(work func(*data.Book) error) error {
	if !s.named {
		return fault.New(fault.Invalid, words.UsageNoBookWhat, words.UsageNoBookNext)
	}
	return s.withBook(work)
}

// withBook opens the book for one piece of work, which gets a sound one: nobody
// looks at what a verb wrote before it is used. It says which, where the command line
// does not.
func (s *session) withBook(work func(*data.Book) error) error {
	return s.withAnyBook(func(book *data.Book) error {
		if err := s.unlock(book); err != nil {
			return err
		}
		return work(book)
	})
}

// withAnyBook is withBook also for a book whose password nobody gave.
func (s *session) withAnyBook(work func(*data.Book) error) error {
	if !s.named {
		s.tell(words.VerbBook, s.path)
	}
	book, err := keeping.Open(s.path)
	if err != nil {
		return err
	}
	err = book.CheckPages(context.Background())
	if err == nil {
		err = work(book)
	}
	if closing := book.Close(); err == nil {
		err = closing
	}
	return err
}

// newPath is where a new book goes: where the command line says, else the default
// place and never over the last book. The program's own folder is made; one that
// somebody named must be there.
func (s *session) newPath() (string, error) {
	own := office.DefaultPath(s.Getenv)
	if !s.named {
		s.path = own
	}
	if profile.Same(filepath.Dir(s.path), filepath.Dir(own)) {
		return s.path, office.MakeFolder(s.path)
	}
	return s.path, nil
}

func (s *session) tell(format string, values ...any) {
	fmt.Fprintf(s.Stderr, format+"\n", values...)
}

// report says what went wrong, if anything, and returns the exit code.
func report(env Env, err error) int {
	if err == nil || err == errHelped {
		return Done
	}
	if errors.Is(err, errFound) {
		return Found
	}
	f := fault.Of(err)
	fmt.Fprintln(env.Stderr, f.What)
	if f.Next != "" {
		fmt.Fprintln(env.Stderr, f.Next)
	}
	if f.Kind == fault.Internal {
		keepLog(env, f)
	}
	return Refused
}
