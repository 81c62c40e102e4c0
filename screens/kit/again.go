package kit

import "fyne.io/fyne/v2"

// again is what the dialog of a form for something new offers besides saving.
type again struct {
	open func()
	keep []string
}

// Again makes the dialog of a form for something new offer to save it and to go on with
// another one, which open opens; there the fields with these keys hold what they hold here.
func (f *Form) Again(open func(), keep ...string) *Form {
	f.again = &again{open, keep}
	return f
}

// Kept is what the fields with these keys hold, to be carried into the next form.
func (f *Form) Kept(keys ...string) map[string]string {
	kept := map[string]string{}
	for _, key := range keys {
		if field, ok := f.Field(key).(written); ok {
			kept[key], _ = field.typed()
		}
	}
	return kept
}

// Carry fills a fresh form with what was kept of the one before; it stays clean.
func (f *Form) Carry(kept map[string]string) {
	for key, text := range kept {
		if field, ok := f.Field(key).(written); ok {
			field.bring(text)
		}
	}
	f.MarkClean()
}

// lastForms has the form that was shown in a dialog last. The UI thread alone
// touches it.
var lastForms = map[fyne.Canvas]*Form{}
