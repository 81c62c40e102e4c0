package verbs

import (
	"bytes"
	"encoding/json"
	"io"
)

// array writes a JSON array element by element, as its encoder would write all of it.
type array struct {
	to   io.Writer
	text bytes.Buffer // not written yet
	any  bool
}

// kept is how much text is written at once.
const kept = 1 << 18

func (a *array) add(value any) error {
	if a.any {
		a.text.WriteString(",\n  ")
	} else {
		a.text.WriteString("[\n  ")
	}
	a.any = true
	out := json.NewEncoder(&a.text)
	out.SetEscapeHTML(false)
	out.SetIndent("  ", "  ")
	if err := out.Encode(value); err != nil {
		return err
	}
	a.text.Truncate(a.text.Len() - 1) // the line's end
	if a.text.Len() < kept {
		return nil
	}
	_, err := a.text.WriteTo(a.to)
	return err
}

func (a *array) end() error {
	if !a.any {
		a.text.WriteByte('[')
	} else {
		a.text.WriteByte('\n')
	}
	a.text.WriteString("]\n")
	_, err := a.text.WriteTo(a.to)
	return err
}
