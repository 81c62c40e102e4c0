package verbs

import (
	"io"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// outlet is the standard output of a verb. It remembers that something could not be
// written, as to a file on a full disk: half an answer must not pass for a whole one.
type outlet struct {
	to     io.Writer
	failed error // the first one
}

func (o *outlet) Write(text []byte) (int, error) {
	if o.failed != nil {
		return 0, o.failed
	}
	n, err := o.to.Write(text)
	o.failed = err
	return n, err
}

// fault says that the answer is not whole; nil where it is.
func (o *outlet) fault() error {
	if o.failed == nil {
		return nil
	}
	return fault.Wrap(fault.Storage, o.failed, words.OutputCutWhat, words.OutputCutNext)
}
