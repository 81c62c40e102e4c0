package desk

import (
	"fmt"
	"strconv"

	"sothidua/screens/kit"
)

// Form returns an empty form of an area whose typing is kept until it is saved:
// kind is its name among the forms of the area, about says which record it is for.
// The screen's Openers lead back to it.
func (d *Desk) Form(area Area, kind string, about ...any) *kit.Form {
	return d.Drafts.Form(area, kind, about...)
}

// About says which record a form is for, as its screen named it.
type About []string

// Names turns what a form is about into text.
func Names(about ...any) About {
	names := make(About, len(about))
	for i, part := range about {
		names[i] = fmt.Sprint(part)
	}
	return names
}

// At returns the i-th part, empty where there is none.
func (a About) At(i int) string {
	if i < len(a) {
		return a[i]
	}
	return ""
}

// ID returns the i-th part as the id of a record, zero for a new one.
func (a About) ID(i int) int64 {
	id, _ := strconv.ParseInt(a.At(i), 10, 64) // no number: no record has it
	return id
}

// Found says what came of opening a form.
type Found int

// The findings.
const (
	Gone   Found = iota // what the form was for is no more
	Opened              // the form is in view, or will be
	Later               // the screen loads first what the form needs, and says Loaded again
)

// Openers bring the forms of a screen into view, by their kinds. A nil one stands
// for a form whose occasion does not come back: its draft can be read and copied.
type Openers map[string]func(about About) Found

// Keeping is a screen whose forms are kept. It calls Desk.Loaded when it shows what
// it loaded.
type Keeping interface {
	Screen
	Openers() Openers
}

// InTab shows a tab before it opens a form.
func InTab(tabs *kit.Tabs, tab int, open func(about About) Found) func(about About) Found {
	return func(about About) Found {
		tabs.Select(tab)
		return open(about)
	}
}

// Standing opens a form that stands on the screen itself.
func Standing(d *Desk, form *kit.Form) func(about About) Found {
	return func(About) Found {
		form.Focus(d.Window.Canvas())
		form.Present()
		return Opened
	}
}
