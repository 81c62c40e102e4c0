// Package verbs runs the program without a window: one verb on the command line,
// data on standard output, sentences for people on standard error.
package verbs

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/alecthomas/kong"

	"sothidua/app/office"
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
	Stdout, Stderr io.Writer
	Window         func(dbPath string) error // opens the window on a book and returns when it is closed
	Getenv         func(string) string
}

// commandLine is the whole of what can be asked for.
type commandLine struct {
	DB   string `name:"db"`
	Help help   `short:"h"`

	Window   windowVerb   `cmd:"" default:"1" hidden:""`
	Sample   sampleVerb   `cmd:""`
	Generate generateVerb `cmd:""`
	Papers   papersVerb   `cmd:""`
	Print    printVerb    `cmd:""`
	Check    checkVerb    `cmd:""`
	Steps    stepsVerb    `cmd:""`
	Undo     undoVerb     `cmd:""`
	Redo     redoVerb     `cmd:""`
	Backup   backupVerb   `cmd:""`
	Verify   verifyVerb   `cmd:""`
	Restore  restoreVerb  `cmd:""`
	Dump     dumpVerb     `cmd:""`
}

// session is one run of one verb.
type session struct {
	Env
	path  string // of the book
	named bool   // the path was given, and is not the default
}

// Run runs the verb that args (without the program's name) ask for and returns
// the exit code.
func Run(args []string, env Env) (code int) {
	defer func() {
		if r := recover(); r != nil {
			code = report(env, fmt.Errorf("panic: %v\n%s", r, debug.Stack()))
		}
	}()
	return report(env, run(args, env))
}

func run(args []string, env Env) error {
	line := &commandLine{Help: help{out: env.Stdout}}
	parser, err := kong.New(line, kong.Name(program), kong.NoDefaultHelp(), kong.Writers(env.Stdout, env.Stderr))
	if err != nil {
		return err
	}
	ctx, err := parser.Parse(args)
	if err != nil {
		return usage(args, err)
	}
	s := &session{Env: env, path: line.DB, named: line.DB != ""}
	if !s.named {
		s.path = office.DefaultPath(env.Getenv)
	}
	return ctx.Run(s)
}

// withBook opens the book for one piece of work.
func (s *session) withBook(work func(*data.Book) error) error {
	book, err := data.Open(s.path)
	if err != nil {
		return err
	}
	err = work(book)
	if closing := book.Close(); err == nil {
		err = closing
	}
	return err
}

// place makes the default folder ready for a new book. A folder somebody named
// must be there.
func (s *session) place() error {
	if s.named {
		return nil
	}
	return office.MakeFolder(s.path)
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
