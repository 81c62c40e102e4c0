// Package fault is the one kind of error that reaches the clerk: what
// happened, and what to do next, in Vietnamese. The cause below it is for the
// log alone.
package fault

import (
	"context"
	"errors"
	"strings"

	"sothidua/assets/words"
)

// Kind says what sort of thing went wrong, for callers that must decide.
type Kind string

// The kinds of faults.
const (
	Missing  Kind = "missing"  // a needed thing is absent
	Invalid  Kind = "invalid"  // the input is not usable
	Refused  Kind = "refused"  // not allowed now: a newer file, a foreign file, a locked record
	Busy     Kind = "busy"     // held by another window, program or computer
	Storage  Kind = "storage"  // the disk is full, read-only or gone
	Conflict Kind = "conflict" // the change contradicts what is already recorded
	Internal Kind = "internal" // a mistake of the program
	Damaged  Kind = "damaged"  // a book that can no longer be read whole: restored from a copy, or salvaged
	Kept     Kind = "kept"     // a copy that was kept, and no book to work in: restored, or looked at
	Doubtful Kind = "doubtful" // a book that a journal lies beside which may not be its own: she chooses
	ReadOnly Kind = "readonly" // a book that can be looked at and not written
	Closed   Kind = "closed"   // a change of a closed year: it wants a reason
	Gone     Kind = "gone"     // the open book's file is no longer where it was: saved as a copy
	Stopped  Kind = "stopped"  // the clerk stopped it
)

// Fault (lỗi) is an error with sentences for the clerk.
type Fault struct {
	Kind  Kind
	What  string // what happened, a whole sentence
	Next  string // the next step, a whole sentence; may be empty
	Path  string // the book it is about, where something can be done with it; may be empty
	Field string // the key of the field of a form it is about; may be empty
	Cause error  // for the log; may be nil
}

// About says which book the fault is about.
func (f *Fault) About(path string) *Fault {
	f.Path = path
	return f
}

// At says which field of a form the fault is about, by its key.
func (f *Fault) At(field string) *Fault {
	f.Field = field
	return f
}

// New returns a fault without a cause.
func New(kind Kind, what, next string) *Fault {
	return Wrap(kind, nil, what, next)
}

// Wrap returns a fault that keeps cause for the log.
func Wrap(kind Kind, cause error, what, next string) *Fault {
	return &Fault{Kind: kind, What: what, Next: next, Cause: cause}
}

// Of returns the outermost fault in err. An error that holds none becomes an
// Internal fault with a general sentence and err as its cause, or says that it was
// stopped; nil gives nil.
func Of(err error) *Fault {
	if err == nil {
		return nil
	}
	if f, ok := errors.AsType[*Fault](err); ok {
		return f
	}
	if errors.Is(err, context.Canceled) {
		return Wrap(Stopped, err, words.StoppedWhat, words.StoppedNext)
	}
	return Wrap(Internal, err, words.InternalWhat, words.InternalNext)
}

// Error returns the sentences for the clerk, never the cause.
func (f *Fault) Error() string {
	return strings.TrimSpace(f.What + " " + f.Next)
}

// Unwrap returns the cause.
func (f *Fault) Unwrap() error { return f.Cause }
